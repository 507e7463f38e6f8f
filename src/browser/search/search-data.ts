import { readCard, type Card } from '#domain/search/card.ts';
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
import { cardsPerFile, namesKey, notesKey, phrasesKeys, splitKeys } from '#domain/search/index-format.ts';
import { createSearchIndex, type SearchIndex } from '#domain/search/search-index.ts';

/** The files of two builds must never mix: their numbers do not mean the same notices. */
export class StaleFilesError extends Error {}

/**
 * Fetches the files of `/recherche/` as they are needed, each once, into an index. One that cannot be read (missing,
 * cut, another page in its place, no network) stops no other: the answer `lacks` it, and it is asked for again next time.
 * Every load may throw `StaleFilesError`, when the site was rebuilt meanwhile.
 * @param base address of the folder, with its final slash
 * @param options `fresh`: the browser’s own copies are not trusted; what is still of another build is then as unreadable
 */
export function createSearchData(base: string, { fresh = false, fetch }: Options): SearchData {
  const index = createSearchIndex();
  const asked = new Map<string, Promise<unknown>>();
  const cards = new Map<number, Card[]>();
  /** Names of the files that are in the index, and of those that could not be read the last time. */
  const taken = new Set<string>();
  const unread = new Set<string>();
  /** Keys of the phrases files that there are. */
  let phrases: ReadonlySet<string> = new Set();
  let version: string | undefined;
  let textsVersion = '';

  const load = async <File extends { v: string }>(name: string): Promise<File | undefined> => {
    const loading = (asked.get(name) as Promise<File> | undefined) ?? read<File>(name);
    asked.set(name, loading);
    try {
      const file = await loading;
      unread.delete(name);
      return file;
    } catch (error) {
      if (asked.get(name) === loading) asked.delete(name);
      if (error instanceof StaleFilesError && !fresh) throw error;
      unread.add(name);
      return undefined;
    }
  };
  const read = async <File extends { v: string }>(name: string): Promise<File> => {
    const response = await fetch(`${base}${name}.json`, fresh ? { cache: 'reload' } : {});
    if (!response.ok) throw new Error(`${response.status} ${name}`);
    const file = (await response.json()) as Partial<File> | null;
    if (typeof file?.v !== 'string') throw new Error(name);
    version ??= file.v;
    if (file.v !== version) throw new StaleFilesError(name);
    return file as File;
  };
  /**
   * Puts some files in the index, each once.
   * @param whole holds all that they do: asked when one of them cannot be read
   */
  const take = async <File>(
    files: readonly string[],
    get: (name: string) => Promise<File | undefined>,
    add: (file: File) => void,
    whole?: string,
  ): Promise<void> => {
    const coming = files.filter((name) => !taken.has(name));
    const came = await Promise.all(coming.map(get));
    for (const [position, file] of came.entries()) {
      const name = coming[position] ?? '';
      if (file === undefined || taken.has(name)) continue;
      add(file);
      taken.add(name);
    }
    if (whole !== undefined && !files.includes(whole) && came.includes(undefined))
      await take([whole], get, add);
  };
  const takeNames = (files: readonly string[]) =>
    take(files, load<NamesFile>, (file) => index.addNames(file), 'names');
  const takePhrases = (files: readonly string[]) =>
    take(files, load<PhrasesFile>, (file) => index.addPhrases(file), 'phrases');
  const takeNeeds = () =>
    take(['needs'], load<NeedsFile>, (file) => {
      index.addNeeds(file);
      phrases = new Set(splitKeys(file.phrases));
      textsVersion = file.texts;
    });
  const namesOf = (words: readonly string[]) =>
    taken.has('names') ? [] : [...new Set(words.map((word) => `names-${namesKey(word)}`))];
  const phrasesOf = (words: readonly string[]) =>
    taken.has('phrases')
      ? []
      : [...new Set(words.map((word) => phrasesKeys(word).find((key) => phrases.has(key))))]
          .filter((key) => key !== undefined)
          .map((key) => `phrases-${key}`);
  const wanted = ({ names, phrases }: ToldWords) => ['needs', ...namesOf(names), ...phrasesOf(phrases)];

  return {
    index,
    fresh,
    get textsVersion() {
      return textsVersion;
    },
    get hasAll() {
      return ['needs', 'names', 'phrases'].every((name) => taken.has(name));
    },
    loadNames: (words) => takeNames(namesOf(words.slice(0, 1))),
    async loadAll() {
      await Promise.all([takeNames(['names']), takeNeeds()]);
      // A small directory may have none.
      if (phrases.size > 0) await takePhrases(['phrases']);
      else if (taken.has('needs')) taken.add('phrases');
    },
    hasNeeds: (told) => wanted(told).every((name) => taken.has(name)),
    async loadNeeds(told = { names: [], phrases: [] }) {
      await Promise.all([
        takeNeeds().then(() => takePhrases(phrasesOf(told.phrases))),
        takeNames(namesOf(told.names)),
      ]);
    },
    lacks: (told) => wanted(told).some((name) => unread.has(name)),
    async loadCards(numbers) {
      const pages = new Set(numbers.map((number) => Math.floor(number / cardsPerFile)));
      await Promise.all(
        [...pages].map(async (page) => {
          const file = cards.has(page) ? undefined : await load<CardsFile>(`cards-${page}`);
          if (file !== undefined) cards.set(page, file.cards.map(readCard));
        }),
      );
    },
    cardOf: (number) => cards.get(Math.floor(number / cardsPerFile))?.[number % cardsPerFile],
    loadFacets: () => load<FacetsFile>('facets'),
    loadLicences: () => load<LicencesFile>('licences'),
    loadLanguages: () => load<LanguagesFile>('langues'),
    async loadNotes(names) {
      const keys = [...new Set(names.map(notesKey))];
      const files = await Promise.all(keys.map((key) => load<NotesFile>(`notes-${key}`)));
      return files.reduce((all, file) => file && all && mergeNotes(all, file), noNotes);
    },
    loadDates: () => load<DatesFile>('dates'),
  };
}

const noNotes: NotesFile | undefined = { v: '', products: {}, refusals: {}, wishes: {} };

function mergeNotes(a: NotesFile, b: NotesFile): NotesFile {
  return {
    v: b.v,
    products: { ...a.products, ...b.products },
    refusals: { ...a.refusals, ...b.refusals },
    wishes: { ...a.wishes, ...b.wishes },
  };
}

interface Options {
  fresh?: boolean;
  fetch: (address: string, init: RequestInit) => Promise<Response>;
}

/** The words whose names and products, and whose other ways to say a need, are wanted. */
export interface ToldWords {
  names: readonly string[];
  phrases: readonly string[];
}

export interface SearchData {
  index: SearchIndex;
  fresh: boolean;
  /** Of the full-text index that goes with the files; empty as long as the needs are not there. */
  readonly textsVersion: string;
  /** Whether every name, product and need is there: before, nothing can be said unknown. */
  readonly hasAll: boolean;
  /** Names that begin as the first of some words. */
  loadNames(words: readonly string[]): Promise<void>;
  loadAll(): Promise<void>;
  /** Whether all that `loadNeeds` would fetch is there. */
  hasNeeds(told: ToldWords): boolean;
  /** Whether some of what `loadNeeds` would have brought could not be read. */
  lacks(told: ToldWords): boolean;
  /** @param told whose names, products and other ways to say a need are wanted too */
  loadNeeds(told?: ToldWords): Promise<void>;
  /** Cards that cannot be read are left out. */
  loadCards(numbers: readonly number[]): Promise<void>;
  /** The card of a notice, once its file is there. */
  cardOf: (number: number) => Card | undefined;
  loadFacets(): Promise<FacetsFile | undefined>;
  loadLicences(): Promise<LicencesFile | undefined>;
  loadLanguages(): Promise<LanguagesFile | undefined>;
  /** What is told of some names, together; none when one of the files could not be read. */
  loadNotes(names: readonly string[]): Promise<NotesFile | undefined>;
  loadDates(): Promise<DatesFile | undefined>;
}
