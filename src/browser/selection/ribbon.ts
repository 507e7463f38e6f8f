import { tRibbon } from '#words/ribbon.ts';

/** The ribbon of a card: a button that selects its notice, whether or not it is selected so far. */
export function createRibbon(slug: string, name: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'ribbon no-print';
  button.dataset.select = slug;
  button.dataset.name = name;
  nameRibbon(button, false);
  return button;
}

/** Says on a ribbon what it does. */
export function nameRibbon(button: HTMLButtonElement, isSelected: boolean): void {
  const label = tRibbon(isSelected ? 'remove' : 'add', { name: button.dataset.name ?? '' });
  button.setAttribute('aria-label', label);
  button.title = label;
}
