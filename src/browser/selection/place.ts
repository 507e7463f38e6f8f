import { openKeptAddress } from './kept-address.ts';

const link = document.querySelector<HTMLAnchorElement>('a[data-selection-link]');

/** The site’s own path, with its final slash: as the header’s link to the selection has it. */
export const root = (link?.getAttribute('href') ?? '/selection.html').replace('selection.html', '');

/** The selection of this browser, as its address. */
export const kept = openKeptAddress(root);
