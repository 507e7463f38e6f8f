import { need } from '#browser/element.ts';
import { cacheName } from '#browser/offline/cache-name.ts';
import { keptSlugs } from '#domain/selection/kept.ts';
import { loadAtFirstUse } from './at-first-use.ts';
import { kept } from './place.ts';

/** What few ask of a selection, to follow it or to keep it offline: shown where it serves, fetched when it is used. */
const page = need(document, '[data-selection-page]', HTMLElement);
const following = need(page, '[data-follow-selection]', HTMLElement);
const keeping = need(page, '[data-keep-offline]', HTMLElement);

kept.onChange(showFollowing);
showFollowing();
// Not every browser keeps pages: the types say they all do.
if ('serviceWorker' in navigator && 'caches' in globalThis) void showKeeping();
loadAtFirstUse(page, '[data-follow-selection] button, [data-keep-offline] button', () =>
  Promise.all([import('./follow.ts'), import('#browser/offline/keep.ts')]),
);

function showFollowing() {
  following.hidden = keptSlugs(kept.read()).length === 0;
}

async function showKeeping() {
  need(keeping, '[data-forget]', HTMLButtonElement).hidden = !(await caches.has(cacheName));
  keeping.hidden = false;
}
