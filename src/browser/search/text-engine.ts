import { createIdReader } from '#domain/search/ids.ts';
import type { IdsFile } from '#domain/search/index-format.ts';

/** How much a word weighs by where it was found; a word of the text weighs 1. */
const metaWeights = { title: 8, produits: 5, besoin: 5, besoins: 2, description: 3 };

/**
 * Asks Pagefind, and tells from its answers what it does not say: whether a word exists (it answers an unknown one
 * with a shorter one), whether a file failed (it says nothing), whether the index is another one than our notices.
 * @param base address of `/pagefind/`, with its final slash
 * @throws StaleTextsError when the index is of another build; another error when Pagefind cannot be had or may not run here
 */
export async function openTextEngine(base: string, version: string, world: World): Promise<TextEngine> {
  let failures = 0;
  const counted = async (address: string) => {
    const response = await world.fetch(address).catch((error: unknown) => {
      failures++;
      throw error;
    });
    const read = response.ok ? await unpack(address, response) : undefined;
    if (read === undefined) failures++;
    return read ?? new Response('', { status: 404 });
  };
  world.replaceFetch(counted);
  const readIds = async () => {
    const ids = (await (await counted(`${base}ids.json?v=${version}`)).json()) as IdsFile;
    if (ids.v !== version) throw new StaleTextsError();
    return ids;
  };
  const [pagefind, { ids }] = await Promise.all([world.load(`${base}pagefind.js`), readIds()]);
  await pagefind.options({
    basePath: base,
    baseUrl: '/',
    noWorker: true,
    metaCacheTag: version,
    ranking: { metaWeights },
  });
  await pagefind.init();
  const numberOf = createIdReader(ids.split(','));

  const ask = async (text: string) => {
    const before = failures;
    const { results } = await pagefind.search(text);
    if (failures > before) throw new UnavailableTextsError(text);
    return results;
  };
  return {
    async knows(words) {
      const known: string[] = [];
      for (const word of words) if (await isWritten(word)) known.push(word);
      return known;
    },
    async search(words) {
      const found = await ask(words.join(' '));
      // Pagefind takes a word for the beginning of others: of few letters, it begins too many (« feu », « feuille »).
      const short = words.filter((word) => word.length < 4);
      const exact = await Promise.all(
        short.map(async (word) => new Set((await ask(`"${word}"`)).map(({ id }) => id))),
      );
      const numbers = found
        .filter(({ id }) => exact.every((ids) => ids.has(id)))
        .map(({ id }) => numberOf(id));
      if (numbers.includes(undefined)) throw new StaleTextsError();
      return numbers.filter((number) => number !== undefined);
    },
  };

  async function isWritten(word: string): Promise<boolean> {
    // Between quotes, a word is itself: no shorter one answers in its place.
    if ((await ask(`"${word}"`)).length > 0) return true;
    if (word.length < 4) return false;
    const [first] = await ask(word);
    if (first === undefined) return false;
    const before = failures;
    const { content, meta } = await first.data();
    if (failures > before) throw new UnavailableTextsError(word);
    return [content, ...Object.values(meta)].some((text) =>
      text.split(' ').some((one) => one.startsWith(word)),
    );
  }
}

/**
 * A file with what Pagefind packs unpacked, once: it says nothing of one that is cut or is another page, and takes one
 * that is unpacked as it is.
 */
async function unpack(address: string, response: Response): Promise<Response | undefined> {
  if (!/\.(?:pf_\w+|pagefind)(?:\?|$)/.test(address)) return response;
  const bytes = await response.arrayBuffer();
  // A host may have done it.
  if (isUnpacked(bytes)) return new Response(bytes);
  try {
    const inside = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    const whole = await new Response(inside).arrayBuffer();
    return isUnpacked(whole) ? new Response(whole) : undefined;
  } catch {
    return undefined;
  }
}

function isUnpacked(bytes: ArrayBuffer): boolean {
  return new TextDecoder().decode(bytes.slice(0, unpacked.length)) === unpacked;
}

/** What Pagefind’s files begin with, once unpacked. */
const unpacked = 'pagefind_dcd';

/** A file could not be had: there is no telling what texts hold. */
export class UnavailableTextsError extends Error {}

/** The index is of another build than the notices. */
export class StaleTextsError extends Error {}

/** What the engine needs of where it runs. */
export interface World {
  fetch: (address: string) => Promise<Response>;
  /** Has Pagefind fetch through ours. */
  replaceFetch: (fetch: (address: string) => Promise<Response>) => void;
  load: (address: string) => Promise<Pagefind>;
}

/** What is used of Pagefind. @see https://pagefind.app/docs/api/ */
export interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(text: string): Promise<{ results: readonly PagefindResult[] }>;
}

interface PagefindResult {
  id: string;
  data(): Promise<PagefindFragment>;
}

interface PagefindFragment {
  content: string;
  meta: Readonly<Record<string, string>>;
}

export interface TextEngine {
  /** Those of some words that texts hold, or that begin one they hold. */
  knows(words: readonly string[]): Promise<string[]>;
  /** Numbers of the notices that hold all the words, best first. */
  search(words: readonly string[]): Promise<number[]>;
}
