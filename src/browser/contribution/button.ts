import { element } from '#browser/element.ts';

/** A button that does something in the page, and never sends a form. */
export function button(label: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, label);
  made.addEventListener('click', act);
  return made;
}
