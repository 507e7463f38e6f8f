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
export class StaleFiles extends Error {}

/**
 * Fetches the files of `/recherche/` as they are needed, each once, into an index.
 * Every load may throw: `StaleFiles` when the site was rebuilt meanwhile, another error when the network fails.
 * @param base address of the folder, with its final slash
 * @param options `fresh`: the browser’s own copies are not trusted
 */
export function createSearchData(base: string, { fresh = false, fetch }: Options): SearchData {
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
  const names = async (words: readonly string[]) => {
    const keys = [...new Set(words.map(namesKey))];
    const files = await Promise.all(keys.map((key) => load<NamesFile>(`names-${key}`)));
    for (const file of files) if (file !== undefined) index.addNames(file);
  };
  const needs = async (): Promise<NeedsFile> => {
    const file = await load<NeedsFile>('needs');
    if (file === undefined) throw new Error('needs.json');
    index.addNeeds(file);
    return file;
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
    loadNames: (words) => names(words.slice(0, 1)),
    async loadAll() {
      const [all, phrases] = await Promise.all([
        load<NamesFile>('names'),
        load<PhrasesFile>('phrases'),
        needs(),
      ]);
      if (all !== undefined) index.addNames(all);
      if (phrases !== undefined) index.addPhrases(phrases);
      hasAll = true;
    },
    async loadNeeds(words = []) {
      const phrases = async () => {
        const there = new Set((await needs()).phrases.split(' '));
        const keys = [...new Set(words.map(phrasesKey))].filter((key) => there.has(key));
        const files = await Promise.all(
          keys.map((key) => load<PhrasesFile>(`phrases-${key}`).catch(unlessStale)),
        );
        for (const file of files) if (file !== undefined) index.addPhrases(file);
      };
      await Promise.all([phrases(), names(words)]);
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
function unlessStale(error: unknown): undefined {
  if (error instanceof StaleFiles) throw error;
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
