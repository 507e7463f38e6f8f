import { need } from '#browser/element.ts';
import { root } from '#browser/selection/place.ts';
import { shownSelection } from '#browser/selection/shown.ts';
import { store } from '#browser/selection/store.ts';
import { slugsOf } from '#domain/selection/selection.ts';
import { noticeDataPath, noticePath } from '#domain/site/routes.ts';
import { fill } from '#i18n/translate.ts';
import { pluralOf } from '#i18n/format.ts';
import { offlineMessages as words } from '#words/offline.ts';
import { cacheName } from './cache-name.ts';

/**
 * Keeps in this browser, when a person asks, the selection that is shown, with their own where it is another’s; forgets
 * both. The worker reads what is kept and never writes.
 */
const box = need(document, '[data-keep-offline]', HTMLElement);
const forgetButton = need(box, '[data-forget]', HTMLButtonElement);
const status = need(box, '[role=status]', HTMLElement);

need(box, '[data-keep]', HTMLButtonElement).addEventListener('click', () => {
  void (async () => {
    status.textContent = words['keep.working'];
    const slugs = new Set([shownSelection(), store.read()].flatMap(slugsOf));
    const kept = await keep([...slugs]).catch(() => undefined);
    status.textContent =
      kept === undefined ? words['keep.failed'] : fill(words[`keep.done.${pluralOf(kept)}`], { count: kept });
    await refresh();
  })();
});
forgetButton.addEventListener('click', () => {
  void (async () => {
    await forget();
    status.textContent = words['keep.forgotten'];
    await refresh();
  })();
});

async function refresh() {
  forgetButton.hidden = !(await caches.has(cacheName));
}

/** Keeps the pages and data of these notices, and what this page is made of. @returns how many notices are kept */
async function keep(slugs: readonly string[]): Promise<number> {
  const pages = [
    'selection.html',
    'imprimer.html',
    ...slugs.flatMap((slug) => [noticePath(slug), noticeDataPath(slug)].map((path) => path.slice(1))),
  ];
  const cache = await caches.open(cacheName);
  const parts = new Set([
    ...pages.map((path) => new URL(`${root}${path}`, location.href).href),
    ...ownParts(),
  ]);
  for (const html of await Promise.all(pages.filter((path) => path.endsWith('.html')).map(textOf)))
    for (const address of partsOf(html)) parts.add(address);
  // The former copy goes only once the new one is whole.
  const answers = await Promise.all(
    [...parts].map(async (address) => [address, await fetch(address)] as const),
  );
  const missing = answers.filter(([address, { ok }]) => !ok && address.endsWith('.html'));
  if (missing.some(([, { status }]) => status !== 404)) throw new Error('incomplete');
  for (const { url } of await cache.keys()) if (!parts.has(url)) await cache.delete(url);
  for (const [address, answer] of answers) if (answer.ok) await cache.put(address, answer);
  await navigator.serviceWorker.register(`${root}sw.js`, { scope: root });
  // What no notice has is named in the page, and keeps nothing else from being kept.
  return slugs.length - missing.length;
}

async function forget(): Promise<void> {
  await caches.delete(cacheName);
  const registration = await navigator.serviceWorker.getRegistration(root);
  await registration?.unregister();
}

async function textOf(path: string): Promise<string> {
  return (await fetch(`${root}${path}`)).text();
}

/** Scripts this page has asked for so far, those loaded on demand too. */
function ownParts(): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(location.origin) && name.endsWith('.js') && !name.endsWith('/sw.js'));
}

/** The styles, scripts and pictures of a page. */
function partsOf(html: string): string[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return [...page.querySelectorAll('link[rel=stylesheet], script[src], img[src]')].map(
    (element) =>
      new URL(element.getAttribute('src') ?? element.getAttribute('href') ?? '', location.origin).href,
  );
}
