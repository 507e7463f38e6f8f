import { element } from '#browser/search/element.ts';

/** A button that does something in the page, and never sends a form. */
export function button(label: string, act: () => void, className = ''): HTMLButtonElement {
  const made = element('button', { type: 'button', class: className }, label);
  made.addEventListener('click', act);
  return made;
}

/** An element that the page is known to hold. @throws when it does not: a fault of ours, that tests see */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as `querySelector` itself
export function find<Found extends Element = HTMLElement>(root: ParentNode, selector: string): Found {
  const found = root.querySelector<Found>(selector);
  if (found === null) throw new Error(`Page sans ${selector}`);
  return found;
}
