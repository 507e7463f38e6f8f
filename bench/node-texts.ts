import type { Texts } from '#browser/search/texts.ts';
import { openTextEngine, type Pagefind } from '#browser/search/text-engine.ts';

let modules = 0;

/**
 * The full-text search of some files of `/pagefind/`, run by Node as the worker runs it in a browser.
 * @param count told each file that is fetched, its script included
 */
export async function openNodeTexts(
  files: ReadonlyMap<string, Uint8Array>,
  version: string,
  count: (path: string, size: number) => void = () => undefined,
): Promise<Texts> {
  const engine = await openTextEngine('http://index.invalid/', version, {
    fetch: (address) => {
      count(pathOf(address), files.get(pathOf(address))?.length ?? 0);
      return Promise.resolve(serve(files, address));
    },
    replaceFetch: (fetch) => {
      globalThis.fetch = (address) => fetch(String(address));
    },
    load: (address) => {
      count(pathOf(address), files.get(pathOf(address))?.length ?? 0);
      return loadPagefind(files);
    },
  });
  return { knows: (words) => engine.knows(words), search: (words) => engine.search(words) };
}

/** Pagefind’s own script, each time a module of its own: it keeps its index in itself. */
export function loadPagefind(files: ReadonlyMap<string, Uint8Array>): Promise<Pagefind> {
  const script = Buffer.from(files.get('pagefind.js') ?? '').toString();
  const address = `data:text/javascript,${encodeURIComponent(`${script}\n// ${modules++}`)}`;
  return import(address) as Promise<Pagefind>;
}

/** The file of an address, as a server would give it. */
export function serve(files: ReadonlyMap<string, Uint8Array>, address: string): Response {
  const bytes = files.get(pathOf(address));
  return bytes === undefined ? new Response('', { status: 404 }) : new Response(new Uint8Array(bytes));
}

function pathOf(address: string): string {
  return address.replace(/^[a-z]+:\/\/[^/]+\//, '').replace(/\?.*$/, '');
}
