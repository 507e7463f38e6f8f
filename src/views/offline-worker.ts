/**
 * The text of `/sw.js`: it serves what a person asked this browser to keep, when the network does not answer. It keeps
 * nothing by itself, ever: what is kept is put there by `browser/offline/keep.ts`, at a click.
 * @see https://www.w3.org/TR/service-workers/
 */
export const offlineWorker = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  event.respondWith(
    fetch(request).catch(async (error) => {
      const kept = await caches.match(request, { ignoreSearch: true });
      if (kept === undefined) throw error;
      return kept;
    }),
  );
});
`;
