import { languagesOf } from '#domain/notice/languages.ts';
import { byRank, compareNames, type Catalogue } from '#domain/catalogue/catalogue.ts';
import { nameToSlug } from '#domain/notice/slug.ts';
import type { Notice, NoticeEntry } from '#domain/notice/schema.ts';
import {
  cardsPerFile,
  namesKey,
  singleNamesFileMax,
  stateOrder,
  toDeltas,
  type CardsFile,
  type Combination,
  type DatesFile,
  type FacetsFile,
  type NamesFile,
  type NeedsFile,
  type NotesFile,
  type ProductRecord,
  type WordsFile,
} from '#domain/search/index-format.ts';
import { foldedWords } from '#domain/search/words.ts';
import { fold, foldTight } from '#domain/text.ts';
import { findAlternative, type Alternative } from '#domain/vocabulary.ts';
import { licenceLabel } from '#views/labels.ts';
import { platformLabels } from '#words/platforms.ts';
import { searchRecords } from '#views/search-records.ts';

/**
 * Every file of `/recherche/`, by name without `.json`: what a browser needs to search, and nothing it does not.
 * @see NeedsFile and its neighbours for what each holds
 */
export function searchFiles(catalogue: Catalogue): ReadonlyMap<string, unknown> {
  const entries = numberNotices(catalogue);
  const products = searchedProducts(catalogue);
  const files = new Map<string, object>([
    ['needs', needs(catalogue, entries)],
    ...wordsFiles(catalogue, entries, products),
    ['notes', notes(catalogue, products)],
    ['facets', facets(catalogue, entries)],
    ['dates', dates(entries)],
    ...namesFiles(entries),
    ...cardsFiles(entries),
  ]);
  // The full-text index is of the same build: it gives numbers of notices too.
  const v = fingerprint([...files.values(), searchRecords(catalogue)]);
  return new Map([...files].map(([name, file]) => [name, { v, ...file }]));
}

/** The version that all files of one catalogue carry, those of the full-text index too. */
export function searchFingerprint(catalogue: Catalogue): string {
  const needs = searchFiles(catalogue).get('needs') as NeedsFile;
  return needs.v;
}

/** Whether names come by letter: the page has to know before it asks for any. */
export function namesAreSplit(catalogue: Catalogue): boolean {
  return catalogue.notices.length > singleNamesFileMax;
}

/** By first tag, then by name: a notice’s number is its place. */
export function numberNotices({ notices, vocabulary }: Catalogue): NoticeEntry[] {
  const places = new Map(vocabulary.tags.map(({ slug }, place) => [slug, place]));
  const place = ({ notice }: NoticeEntry) => places.get(notice.tags?.[0] ?? '') ?? places.size;
  return [...notices].sort((a, b) => place(a) - place(b) || compareNames(a.notice.nom, b.notice.nom));
}

function namesFiles(entries: readonly NoticeEntry[]): [string, Omit<NamesFile, 'v'>][] {
  if (entries.length <= singleNamesFileMax) return [['names', namesFile([...entries.entries()])]];
  const groups = new Map<string, Map<number, NoticeEntry>>();
  for (const [number, entry] of entries.entries()) {
    const words = [entry.notice.nom, ...(entry.notice.alias ?? [])].flatMap(foldedWords);
    for (const key of new Set(words.map(namesKey))) {
      const group = groups.get(key) ?? new Map<number, NoticeEntry>();
      groups.set(key, group.set(number, entry));
    }
  }
  return [...groups].map(([key, group]) => [
    `names-${key}`,
    { numbers: toDeltas([...group.keys()]), ...namesFile([...group]) },
  ]);
}

function namesFile(entries: readonly [number, NoticeEntry][]): Omit<NamesFile, 'v'> {
  const slugs: Record<string, string> = {};
  const aliases: Record<string, string[]> = {};
  for (const [position, [, { slug, notice }]] of entries.entries()) {
    if (slug !== nameToSlug(notice.nom)) slugs[position] = slug;
    if (notice.alias !== undefined) aliases[position] = notice.alias;
  }
  return { names: entries.map(([, { notice }]) => notice.nom), slugs, aliases };
}

function needs(catalogue: Catalogue, entries: readonly NoticeEntry[]): Omit<NeedsFile, 'v'> {
  const { vocabulary } = catalogue;
  const numbers = new Map(entries.map(({ slug }, number) => [slug, number]));
  const numbersOf = (some: readonly NoticeEntry[]) => some.flatMap(({ slug }) => numbers.get(slug) ?? []);
  const having = (test: (notice: Notice) => boolean) =>
    toDeltas(numbersOf(entries.filter(({ notice }) => test(notice))));
  const places = new Map(vocabulary.tags.map(({ slug }, place) => [slug, place]));
  const placesOf = (tags: readonly string[]) => tags.flatMap((tag) => places.get(tag) ?? []);
  return {
    count: entries.length,
    featured: having(({ mis_en_avant }) => mis_en_avant === true),
    retired: having(({ etat }) => etat === 'abandonne' || etat === 'plus-libre'),
    tags: vocabulary.tags.map(({ slug, label, besoin, synonymes }) => {
      const notices = catalogue.byTag.get(slug) ?? [];
      const primaries = notices.filter(({ notice }) => notice.tags?.[0] === slug).length;
      return [
        slug === nameToSlug(label) ? '' : slug,
        label,
        besoin,
        synonymes,
        primaries,
        toDeltas(numbersOf(notices)),
      ];
    }),
    refusals: vocabulary.refusals.map(({ nom, voir }) => [nom, placesOf(voir)]),
    wishes: vocabulary.wishes.map(({ nom }) => nom),
  };
}

/** All products and own needs, then those of each letter. */
function wordsFiles(
  { vocabulary, ...catalogue }: Catalogue,
  entries: readonly NoticeEntry[],
  products: readonly Alternative[],
): [string, Omit<WordsFile, 'v'>][] {
  const numbers = new Map(entries.map(({ slug }, number) => [slug, number]));
  const places = new Map(vocabulary.tags.map(({ slug }, place) => [slug, place]));
  const files = new Map<string, Omit<WordsFile, 'v'>>([['words', { products: [], besoins: [] }]]);
  const filesOf = (texts: readonly string[]) => {
    const keys = new Set(texts.flatMap((text) => [...foldedWords(text), foldTight(text)]).map(namesKey));
    return ['words', ...[...keys].map((key) => `words-${key}`)].map((name) => {
      const file = files.get(name) ?? { products: [], besoins: [] };
      files.set(name, file);
      return file;
    });
  };
  for (const [number, { nom, alias, tags, slug }] of products.entries()) {
    const named = bestFirst({ vocabulary, ...catalogue }, slug).flatMap(
      (entry) => numbers.get(entry.slug) ?? [],
    );
    const record: ProductRecord = [nom, alias, tags.flatMap((tag) => places.get(tag) ?? []), named];
    if (slug !== nameToSlug(nom)) record.push(slug);
    for (const file of filesOf([nom, ...alias])) file.products.push([number, ...record]);
  }
  for (const [number, [phrase, deltas]] of ownNeeds(entries).entries())
    for (const file of filesOf([phrase])) file.besoins.push([number, phrase, deltas]);
  return [...files];
}

/** Products that lead somewhere: to notices, to a need, or to the reason why nothing replaces them. */
function searchedProducts({ vocabulary, byAlternative }: Catalogue): Alternative[] {
  return vocabulary.alternatives.filter(
    ({ slug, tags, pourquoi }) =>
      tags.length > 0 || pourquoi !== undefined || (byAlternative.get(slug)?.length ?? 0) > 0,
  );
}

/** Each phrase once, whatever its case: several notices may answer it. */
function ownNeeds(entries: readonly NoticeEntry[]): [string, number[]][] {
  const phrases = new Map<string, { phrase: string; numbers: number[] }>();
  for (const [number, { notice }] of entries.entries()) {
    for (const phrase of notice.besoins ?? []) {
      const known = phrases.get(fold(phrase)) ?? { phrase, numbers: [] };
      phrases.set(fold(phrase), known);
      known.numbers.push(number);
    }
  }
  return [...phrases.values()].map(({ phrase, numbers }) => [phrase, toDeltas(numbers)]);
}

function notes({ vocabulary }: Catalogue, products: readonly Alternative[]): Omit<NotesFile, 'v'> {
  return {
    products: Object.fromEntries(
      products.flatMap(({ pourquoi }, position) => (pourquoi === undefined ? [] : [[position, pourquoi]])),
    ),
    refusals: vocabulary.refusals.map(({ slug, motif }) => [slug, motif]),
    wishes: vocabulary.wishes.map(({ pourquoi }) => pourquoi),
  };
}

/** Days since 2020, so that numbers are short. */
function dates(entries: readonly NoticeEntry[]): Omit<DatesFile, 'v'> {
  const start = Date.UTC(2020, 0, 1);
  const day = (date: string | undefined) =>
    date === undefined ? 0 : Math.max(0, Math.round((Date.parse(date) - start) / 86_400_000));
  return { verified: entries.map(({ notice }) => day(notice.verifie_le)) };
}

/** Living and recommended software first, then those that name the product soonest among what they replace. */
function bestFirst({ byAlternative, vocabulary }: Catalogue, slug: string): NoticeEntry[] {
  const place = ({ notice }: NoticeEntry) =>
    (notice.alternative_a ?? []).findIndex((name) => findAlternative(vocabulary, name)?.slug === slug);
  const ranked = byRank(byAlternative.get(slug) ?? []);
  const order = (entry: NoticeEntry) =>
    10 * stateOrder.indexOf(entry.notice.etat ?? 'actif') +
    (entry.notice.mis_en_avant ? 0 : 5) +
    Math.min(4, place(entry));
  return ranked.sort((a, b) => order(a) - order(b));
}

function cardsFiles(entries: readonly NoticeEntry[]): [string, Omit<CardsFile, 'v'>][] {
  return Array.from({ length: Math.ceil(entries.length / cardsPerFile) }, (_, page) => [
    `cards-${page}`,
    { cards: entries.slice(page * cardsPerFile, (page + 1) * cardsPerFile).map(card) },
  ]);
}

function card({ slug, notice }: NoticeEntry): CardsFile['cards'][number] {
  return [
    notice.nom,
    slug === nameToSlug(notice.nom) ? '' : slug,
    notice.description_courte ?? '',
    // A logo is mostly named for its notice: its ending is enough.
    notice.logo?.src.replace(new RegExp(`^${slug}(?=\\.)`), '') ?? '',
    platformBits(notice),
    stateOrder.indexOf(notice.etat ?? 'actif'),
  ];
}

function facets({ vocabulary }: Catalogue, entries: readonly NoticeEntry[]): Omit<FacetsFile, 'v'> {
  const licences = combine(entries.map(({ notice }) => notice.licences));
  return {
    platforms: entries.map(({ notice }) => platformBits(notice)),
    licences,
    langues: combine(entries.map(({ notice }) => languagesOf(notice))),
    licenceLabels: Object.fromEntries(
      licences.values.map((id) => [id, licenceLabel(id, vocabulary.licences)]),
    ),
    prix: entries.map(({ notice }) => priceOf(notice)).join(''),
    compte: entries.map(({ notice }) => accountOf(notice)).join(''),
  };
}

/** What the notice says in brief, else what its points of attention imply; a space when nobody said. */
function priceOf({ en_bref, points_attention = [] }: Notice): string {
  if (en_bref?.prix !== undefined) return en_bref.prix.charAt(0);
  return points_attention.some((point) => point === 'fonctions-payantes' || point === 'version-limitee')
    ? 'm'
    : ' ';
}

function accountOf({ en_bref, points_attention = [] }: Notice): string {
  if (en_bref?.compte !== undefined) return en_bref.compte.charAt(0);
  return points_attention.includes('compte-requis') ? 'o' : ' ';
}

const platforms = Object.keys(platformLabels);

function platformBits({ plateformes = [] }: Notice): number {
  return plateformes.reduce((bits, platform) => bits | (1 << platforms.indexOf(platform)), 0);
}

function combine(lists: readonly (readonly string[])[]): Combination {
  const values = [...new Set(lists.flat())].sort();
  const place = new Map(values.map((value, position) => [value, position]));
  const sets = new Map<string, { position: number; set: number[] }>();
  const ofNotice = lists.map((list) => {
    const set = list.flatMap((value) => place.get(value) ?? []).sort((a, b) => a - b);
    const key = set.join();
    const known = sets.get(key) ?? { position: sets.size, set };
    sets.set(key, known);
    return known.position;
  });
  return { values, sets: [...sets.values()].map(({ set }) => set), ofNotice };
}

/** FNV-1a over all that is searched: it changes when anything does, so that no browser mixes two builds. */
function fingerprint(files: readonly object[]): string {
  let hash = 0x811c9dc5;
  for (const file of files) {
    const text = JSON.stringify(file);
    for (let index = 0; index < text.length; index++)
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
