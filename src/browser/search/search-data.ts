import type {
  CardsFile,
  DatesFile,
  FacetsFile,
  NamesFile,
  NeedsFile,
  NotesFile,
  WordsFile,
} from '#domain/search/index-format.ts';
import { cardsPerFile, namesKey } from '#domain/search/index-format.ts';
import { createSearchIndex, type SearchIndex } from '#domain/search/search-index.ts';

/** The files of two builds must never mix: their numbers do not mean the same notices. */
export class StaleFiles extends Error {}

/**
 * Fetches the files of `/recherche/` as they are needed, each once, into an index.
 * Every load may throw: `StaleFiles` when the site was rebuilt meanwhile, another error when the network fails.
 * @param base address of the folder, with its final slash
 * @param options `split`: names come by letter; `fresh`: the browser’s own copies are not trusted
 */
export function createSearchData(base: string, { split, fresh = false, fetch }: Options): SearchData {
  const index = createSearchIndex();
  const asked = new Map<string, Promise<unknown>>();
  const cards = new Map<number, CardRecord[]>();
  let version: string | undefined;
  let hasAll = false;

  const load = <File extends { v: string }>(name: string): Promise<File | undefined> => {
    const known = asked.get(name);
    if (known !== undefined) return known as Promise<File | undefined>;
    const loading = read<File>(name);
    asked.set(name, loading);
    // A failure is not for ever: the next keystroke may try again.
    loading.catch(() => asked.delete(name));
    return loading;
  };
  const read = async <File extends { v: string }>(name: string): Promise<File | undefined> => {
    const response = await fetch(`${base}${name}.json`, fresh ? { cache: 'reload' } : {});
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`${response.status} ${name}`);
    const file = (await response.json()) as File;
    version ??= file.v;
    if (file.v !== version) throw new StaleFiles(name);
    return file;
  };
  const names = async (keys: readonly string[]) => {
    const files = await Promise.all(
      keys.map((key) => load<NamesFile>(key === '' ? 'names' : `names-${key}`)),
    );
    for (const file of files) if (file !== undefined) index.addNames(file);
  };

  return {
    index,
    fresh,
    get version() {
      return version ?? '';
    },
    get hasAll() {
      return hasAll;
    },
    loadNames: (words) => names(split ? words.slice(0, 1).map(namesKey) : ['']),
    async loadAll() {
      const [words] = await Promise.all([
        load<WordsFile>('words'),
        split ? names('abcdefghijklmnopqrstuvwxyz0'.split('')) : undefined,
      ]);
      if (words !== undefined) index.addWords(words);
      hasAll = true;
    },
    async loadNeeds(words = []) {
      const keys = [...new Set(words.map(namesKey))];
      const [file, ...said] = await Promise.all([
        load<NeedsFile>('needs'),
        ...keys.map((key) => load<WordsFile>(`words-${key}`).catch(unlessStale)),
      ]);
      if (file === undefined) throw new Error('needs.json');
      index.addNeeds(file);
      for (const one of said) if (one !== undefined) index.addWords(one);
    },
    async loadCards(numbers) {
      const pages = new Set(numbers.map((number) => Math.floor(number / cardsPerFile)));
      await Promise.all(
        [...pages].map(async (page) => {
          const file = cards.has(page) ? undefined : await load<CardsFile>(`cards-${page}`);
          if (file !== undefined) cards.set(page, file.cards);
        }),
      );
    },
    cardOf: (number) => cards.get(Math.floor(number / cardsPerFile))?.[number % cardsPerFile],
    loadFacets: () => load<FacetsFile>('facets'),
    loadNotes: () => load<NotesFile>('notes'),
    loadDates: () => load<DatesFile>('dates'),
  };
}

/** Without the products of a letter, names and needs go on answering. */
function unlessStale(error: unknown): undefined {
  if (error instanceof StaleFiles) throw error;
}

interface Options {
  split: boolean;
  fresh?: boolean;
  fetch: (address: string, init: RequestInit) => Promise<Response>;
}

export type CardRecord = CardsFile['cards'][number];

export interface SearchData {
  index: SearchIndex;
  fresh: boolean;
  /** Of the build the files are of; empty before the first. */
  readonly version: string;
  /** Whether every name, product and need is there: before, nothing can be said unknown. */
  readonly hasAll: boolean;
  loadNames(words: readonly string[]): Promise<void>;
  loadAll(): Promise<void>;
  /** @param words whose products and needs are wanted too */
  loadNeeds(words?: readonly string[]): Promise<void>;
  loadCards(numbers: readonly number[]): Promise<void>;
  /** The card of a notice, once its file is there. */
  cardOf: (number: number) => CardRecord | undefined;
  loadFacets(): Promise<FacetsFile | undefined>;
  loadNotes(): Promise<NotesFile | undefined>;
  loadDates(): Promise<DatesFile | undefined>;
}
