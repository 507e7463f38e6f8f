import type { State } from '#domain/notice/closed-values.ts';

/**
 * The files of `/recherche/`: what the browser downloads to search. Notices are numbered by their first tag then
 * their name, so that those that answer the same need are neighbours: lists of numbers are short, and the cards of
 * one result page come in few files. Lists of numbers are written as differences.
 */
export function toDeltas(numbers: readonly number[]): number[] {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.map((number, index) => number - (sorted[index - 1] ?? 0));
}

/** The numbers that `toDeltas` wrote. */
export function fromDeltas(deltas: readonly number[]): number[] {
  let number = 0;
  return deltas.map((delta) => (number += delta));
}

/** States by their number in a card; written again here so that the browser need not have the whole schema. */
export const stateOrder = [
  'actif',
  'en-veille',
  'abandonne',
  'plus-libre',
] as const satisfies readonly State[];

/** How many notices one cards file holds. */
export const cardsPerFile = 32;

/** Up to this many notices, all names come in one file; beyond, by first letter. */
export const singleNamesFileMax = 1500;

/** The key of a names file, from a folded word: its first letter, or `0` for anything but a to z. */
export function namesKey(word: string): string {
  const first = word[0] ?? '';
  return /^[a-z]$/.test(first) ? first : '0';
}

/** `names.json`, or `names-<letter>.json` in a large directory. */
export interface NamesFile {
  /** The same in all files of one build. */
  v: string;
  /** Notice numbers, as differences; absent when the file holds them all. */
  numbers?: number[];
  names: string[];
  /** By position in `names`: slugs that cannot be had from the name. */
  slugs: Record<string, string>;
  /** By position in `names`. */
  aliases: Record<string, string[]>;
}

/** `needs.json`: the needs of tags, and what is known of the whole directory. */
export interface NeedsFile {
  v: string;
  count: number;
  /** Notice numbers, as differences. */
  featured: number[];
  /** No longer kept up, or no longer free: ranked last. */
  retired: number[];
  tags: TagRecord[];
  /** Names of what was refused, with the tags to look at instead, by position. */
  refusals: [string, number[]][];
  /** Names of what is wished for. */
  wishes: string[];
}

/** slug (empty when the label gives it), label, besoin, synonyms, number of notices for which it is the first tag, all its notices. */
export type TagRecord = [string, string, string, string[], number, number[]];

/**
 * `words.json`: products, and needs that notices name themselves; `words-<letter>.json`: those of which a word begins
 * so, because they are many and one query says few words. A first number tells each from all others.
 */
export interface WordsFile {
  v: string;
  products: [number, ...ProductRecord][];
  /** Phrase, notices that answer it. */
  besoins: [number, string, number[]][];
}

/** name, aliases, tags by position, notices that name it (best first); its slug when the name does not give it. */
export type ProductRecord = [string, string[], number[], number[], string?];

/** `notes.json`: what is told of what was named, by its number or position; read only when one of them was. */
export interface NotesFile {
  v: string;
  /** Why no free software of the directory replaces a product, or what to know of those that do. */
  products: Record<string, string>;
  /** Slug on the page of refusals, reason. */
  refusals: [string, string][];
  /** Why it is wished for. */
  wishes: string[];
}

/** `cards-<n>.json`: name, slug (empty when the name gives it), description, logo, platforms as bits, state. */
export interface CardsFile {
  v: string;
  cards: [string, string, string, string, number, number][];
}

/** `facets.json`: what filters need, by notice number. */
export interface FacetsFile {
  v: string;
  platforms: number[];
  licences: Combination;
  langues: Combination;
  /** Licence id → how people read it. */
  licenceLabels: Record<string, string>;
  /** One letter a notice: the first of its price (`g`, `p`, `m`), or a space when nobody said. */
  prix: string;
  /** The same for its account: `n`, `f`, `o`. */
  compte: string;
}

/** `dates.json`: the day each notice was last verified, in days since 2020; 0 when nobody said. */
export interface DatesFile {
  v: string;
  verified: number[];
}

/** `pagefind/ids.json`: which notice each record of the full-text index is, by its number. */
export interface IdsFile {
  v: string;
  /** The beginning of each id, long enough to tell them apart, separated by commas. */
  ids: string;
}

/** Sets of values, and for each notice the position of its set: most notices share theirs. */
export interface Combination {
  values: string[];
  sets: number[][];
  ofNotice: number[];
}
