import { copyOnClick } from './copy-text.ts';

/** Makes each « Copier pour mon mini-site » button copy its card, and say so. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy-snippet]')) {
  const { copySnippet = '', done, failed } = button.dataset;
  button.setAttribute('aria-live', 'polite');
  button.hidden = false;
  copyOnClick(button, () => copySnippet, { done, failed });
}
