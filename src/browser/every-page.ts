import './copy-snippet.ts';
import './page-actions.ts';
import './search/load-suggest.ts';
import './selection/basket.ts';
import './selection/paper-qr.ts';
import { loadAtFirstUse } from './selection/at-first-use.ts';

/**
 * What every page runs, and what a notice adds, since nearly every visit goes to one: one file, fetched once. The
 * selection is there at once; suggestions and comparison are fetched when they are used.
 */
const bar = document.querySelector<HTMLElement>('[data-compare-bar]');
if (bar) {
  // The search page shows it with its results.
  if (bar.dataset.compareBar !== 'late') bar.hidden = false;
  loadAtFirstUse(bar, 'button', () => import('./selection/compare-list.ts'));
}
