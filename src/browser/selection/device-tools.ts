import { need } from '#browser/element.ts';
import { cacheName } from '#browser/offline/cache-name.ts';
import { loadAtFirstUse } from './at-first-use.ts';

/** What few ask of a selection, to follow it or to keep it offline: fetched when it is used. */
const page = need(document, '[data-selection-page]', HTMLElement);
const keeping = need(page, '[data-keep-offline]', HTMLElement);

// Not every browser keeps pages: the types say they all do.
if ('serviceWorker' in navigator && 'caches' in globalThis) void showKeeping();
loadAtFirstUse(page, '[data-follow-selection] button, [data-keep-offline] button', () =>
  Promise.all([import('./follow.ts'), import('#browser/offline/keep.ts')]),
);

async function showKeeping() {
  need(keeping, '[data-forget]', HTMLButtonElement).hidden = !(await caches.has(cacheName));
  keeping.hidden = false;
}
