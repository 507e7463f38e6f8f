import type {
  CardsFile,
  DatesFile,
  FacetsFile,
  LanguagesFile,
  LicencesFile,
  NamesFile,
  NeedsFile,
  NotesFile,
  PhrasesFile,
} from '#domain/search/index-format.ts';
import { cardsPerFile, namesKey, phrasesKey } from '#domain/search/index-format.ts';
import { createSearchIndex, type SearchIndex } from '#domain/search/search-index.ts';

/** The files of two builds must never mix: their numbers do not mean the same notices. */
export class StaleFilesError extends Error {}

/**
 * Fetches the files of `/recherche/` as they are needed, each once, into an index.
 * Every load may throw: `StaleFilesError` when the site was rebuilt meanwhile, another error when the network fails.
 * @param base address of the folder, with its final slash
 * @param options `fresh`: the browser’s own copies are not trusted
 */
export function createSearchData(base: string, { fresh = false, fetch }: Options): SearchData {
  const index = createSearchIndex();
  const asked = new Map<string, Promise<unknown>>();
  const cards = new Map<number, CardRecord[]>();
  /** Names of the files that are in the index. */
  const taken = new Set<string>();
  /** Keys of the phrases files that there are. */
  let phrases: ReadonlySet<string> = new Set();
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
    if (file.v !== version) throw new StaleFilesError(name);
    return file;
  };
  /** Puts some files in the index, each once. */
  const take = async <File>(
    files: readonly string[],
    get: (name: string) => Promise<File | 'failed' | undefined>,
    add: (file: File) => void,
  ) => {
    const coming = files.filter((name) => !taken.has(name));
    const came = await Promise.all(coming.map(get));
    for (const [position, file] of came.entries()) {
      const name = coming[position] ?? '';
      if (file === 'failed' || taken.has(name)) continue;
      if (file !== undefined) add(file);
      taken.add(name);
    }
  };
  const takeNames = (files: readonly string[]) =>
    take(files, load<NamesFile>, (file) => {
      index.addNames(file);
    });
  const takePhrases = (files: readonly string[]) =>
    take(
      files,
      (name) => load<PhrasesFile>(name).catch(unlessStale),
      (file) => {
        index.addPhrases(file);
      },
    );
  const takeNeeds = () =>
    take(['needs'], load<NeedsFile>, (file) => {
      index.addNeeds(file);
      phrases = new Set(file.phrases.split(' '));
    });
  const namesOf = (words: readonly string[]) => [...new Set(words.map((word) => `names-${namesKey(word)}`))];
  const phrasesOf = (words: readonly string[]) =>
    [...new Set(words.map(phrasesKey))].filter((key) => phrases.has(key)).map((key) => `phrases-${key}`);

  return {
    index,
    fresh,
    get version() {
      return version ?? '';
    },
    get hasAll() {
      return hasAll;
    },
    loadNames: (words) => takeNames(namesOf(words.slice(0, 1))),
    async loadAll() {
      await Promise.all([takeNames(['names']), takeNeeds()]);
      await takePhrases(['phrases']);
      hasAll = true;
    },
    hasNeeds: (words) =>
      taken.has('needs') && [...namesOf(words), ...phrasesOf(words)].every((name) => taken.has(name)),
    async loadNeeds(words = []) {
      await Promise.all([takeNeeds().then(() => takePhrases(phrasesOf(words))), takeNames(namesOf(words))]);
      if (index.needs === undefined) throw new Error('needs.json');
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
    loadLicences: () => load<LicencesFile>('licences'),
    loadLanguages: () => load<LanguagesFile>('langues'),
    loadNotes: () => load<NotesFile>('notes'),
    loadDates: () => load<DatesFile>('dates'),
  };
}

/** Without some phrases, names and the needs of tags go on answering. */
function unlessStale(error: unknown): 'failed' {
  if (error instanceof StaleFilesError) throw error;
  return 'failed';
}

interface Options {
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
  /** Names that begin as the first of some words. */
  loadNames(words: readonly string[]): Promise<void>;
  loadAll(): Promise<void>;
  /** Whether all that `loadNeeds` would fetch is there. */
  hasNeeds(words: readonly string[]): boolean;
  /** @param words whose names, products and other ways to say a need are wanted too */
  loadNeeds(words?: readonly string[]): Promise<void>;
  loadCards(numbers: readonly number[]): Promise<void>;
  /** The card of a notice, once its file is there. */
  cardOf: (number: number) => CardRecord | undefined;
  loadFacets(): Promise<FacetsFile | undefined>;
  loadLicences(): Promise<LicencesFile | undefined>;
  loadLanguages(): Promise<LanguagesFile | undefined>;
  loadNotes(): Promise<NotesFile | undefined>;
  loadDates(): Promise<DatesFile | undefined>;
}
