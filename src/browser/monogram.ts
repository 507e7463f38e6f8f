import { pictogramsPath, under } from '#domain/site/routes.ts';
import { monogram } from '#views/labels.ts';
import { element } from './element.ts';

/**
 * What stands for a logo: the pictogram of the need that the software answers first, or two letters where none is known.
 * @param root the site’s own path, with its final slash
 * @param need slug of a tag
 */
export function createMonogram(name: string, root: string, need: string | undefined): HTMLElement {
  if (need !== undefined) loadPictograms(root);
  return element(
    'span',
    { class: 'logo monogram', 'data-need': need, 'aria-hidden': 'true' },
    monogram(name),
  );
}

/** Letters stay for who cannot have them. */
function loadPictograms(root: string): void {
  if (isAsked) return;
  isAsked = true;
  document.head.append(element('link', { rel: 'stylesheet', href: under(root, pictogramsPath) }));
}

let isAsked = false;
