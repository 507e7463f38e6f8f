import type { State } from '#domain/notice/schema.ts';

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

/** The key of the text file a word is in: the longest known start of it; `undefined` when no notice holds such a word. */
export function textKey(word: string, keys: ReadonlySet<string>): string | undefined {
  if (!/^[a-z0-9]/.test(word)) return keys.has('_') ? '_' : undefined;
  for (let length = Math.min(4, word.length); length > 0; length--) {
    const start = word.slice(0, length);
    if (keys.has(start)) return start;
  }
  return undefined;
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

/** `needs.json`: everything else people type, and what is known of the whole directory. */
export interface NeedsFile {
  v: string;
  count: number;
  /** Notice numbers, as differences. */
  featured: number[];
  /** No longer kept up, or no longer free: ranked last. */
  retired: number[];
  tags: TagRecord[];
  products: ProductRecord[];
  /** Keys of the text files. */
  textKeys: string[];
  /** Words so frequent that they tell nothing. */
  common: string[];
}

/** slug, label, besoin, synonyms, number of notices for which it is the first tag, all its notices. */
export type TagRecord = [string, string, string, string[], number, number[]];

/** name, aliases, tags by position, notices that name it (best first). */
export type ProductRecord = [string, string[], number[], number[]];

/** `text-<key>.json`: word → notices whose short description, then whose body holds it, as differences. */
export interface TextFile {
  v: string;
  words: Record<string, [number[], number[]?]>;
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
}

/** Sets of values, and for each notice the position of its set: most notices share theirs. */
export interface Combination {
  values: string[];
  sets: number[][];
  ofNotice: number[];
}
