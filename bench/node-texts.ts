import type { Texts } from '#browser/search/texts.ts';
import { openTextEngine, type Pagefind } from '#browser/search/text-engine.ts';

let opened = 0;

/** Pagefind asks the global `fetch`: each index answers for the addresses of its own host. */
const hosts = new Map<string, (address: string) => Promise<Response>>();
const network = globalThis.fetch;
globalThis.fetch = (asked, init) => {
  const address = asked instanceof Request ? asked.url : asked.toString();
  const answer = hosts.get(new URL(address).host);
  return answer === undefined ? network(asked, init) : answer(address);
};

/**
 * The full-text search of some files of `/pagefind/`, run by Node as the worker runs it in a browser.
 * @param count told each file that is fetched, its script included
 */
export async function openNodeTexts(
  files: ReadonlyMap<string, Uint8Array>,
  version: string,
  count: (path: string, size: number) => void = () => undefined,
): Promise<Texts> {
  const host = hostFiles(files);
  const told = (address: string) => count(pathOf(address), files.get(pathOf(address))?.length ?? 0);
  const engine = await openTextEngine(`http://${host}/`, version, {
    fetch: (address) => {
      told(address);
      return Promise.resolve(serve(files, address));
    },
    replaceFetch: (fetch) => hosts.set(host, fetch),
    load: (address) => {
      told(address);
      return loadPagefind(files);
    },
  });
  return { knows: (words) => engine.knows(words), search: (words) => engine.search(words) };
}

/** Makes a host of its own for some files, and gives its name. */
export function hostFiles(files: ReadonlyMap<string, Uint8Array>): string {
  const host = `index-${opened++}.invalid`;
  hosts.set(host, (address) => Promise.resolve(serve(files, address)));
  return host;
}

/** Has the fetches of a host answered otherwise. */
export function answerFetches(host: string, fetch: (address: string) => Promise<Response>): void {
  hosts.set(host, fetch);
}

/** Pagefind’s own script, each time a module of its own: it keeps its index in itself. */
export function loadPagefind(files: ReadonlyMap<string, Uint8Array>): Promise<Pagefind> {
  const script = Buffer.from(files.get('pagefind.js') ?? '').toString();
  const address = `data:text/javascript,${encodeURIComponent(`${script}\n// ${opened++}`)}`;
  return import(address) as Promise<Pagefind>;
}

/** The file of an address, as a server would give it. */
export function serve(files: ReadonlyMap<string, Uint8Array>, address: string): Response {
  const bytes = files.get(pathOf(address));
  return bytes === undefined ? new Response('', { status: 404 }) : new Response(new Uint8Array(bytes));
}

function pathOf(address: string): string {
  return address.replace(/^[a-z]+:\/\/[^/]+\//, '').split('?', 1)[0] ?? '';
}
