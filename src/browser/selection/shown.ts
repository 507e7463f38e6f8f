import { parseSelection } from '#domain/selection/address.ts';
import type { Selection } from '#domain/selection/selection.ts';
import { store } from './store.ts';

/** The selection that the page shows: what its address tells, or this browser’s own where it tells nothing. */
export function shownSelection(): Selection {
  return location.hash === '' ? store.read() : parseSelection(location.hash).selection;
}
