import { copyText } from './copy-text.ts';

/** Makes each « Copier pour mon mini-site » button copy its card, and say so. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy-snippet]')) {
  const label = button.textContent;
  button.setAttribute('aria-live', 'polite');
  button.hidden = false;
  button.addEventListener('click', () => {
    void copyText(button.dataset.copySnippet ?? '', button).then((copied) => {
      button.textContent = (copied ? button.dataset.done : button.dataset.failed) ?? label;
      setTimeout(() => (button.textContent = label), 4000);
    });
  });
}
