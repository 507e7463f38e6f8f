import { foldTight } from '#domain/text.ts';
import type { WrittenCard } from './card.ts';

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

/** How many notices one cards file holds. */
export const cardsPerFile = 8;

/** The key of a names file, from a folded word: its first letter, or `0` for anything but a to z. */
export function namesKey(word: string): string {
  const first = word[0] ?? '';
  return /^[a-z]$/.test(first) ? first : '0';
}

/** The key of a notes file, from the name of what it tells. */
export function notesKey(name: string): string {
  return namesKey(foldTight(name));
}

/**
 * The keys of the phrases files that may hold a folded word, the one that says most first: its first three letters, its
 * first two, or `0` for anything but a to z. There is one of them, as `NeedsFile` tells.
 */
export function phrasesKeys(word: string): string[] {
  const letters = /^[a-z]+/.exec(word.slice(0, 3))?.[0] ?? '';
  if (letters === '' || (letters.length < 2 && word.length > 1)) return ['0'];
  return letters.length > 2 ? [letters, letters.slice(0, 2)] : [letters];
}

/** Keys of phrases files as one text: those of three letters that begin alike as one word, « coa cod » as « coad ». */
export function joinKeys(keys: readonly string[]): string {
  const sorted = [...keys].sort();
  const long = Map.groupBy(
    sorted.filter((key) => key.length > 2),
    (key) => key.slice(0, 2),
  );
  const joined = [...long].map(([start, some]) => start + some.map((key) => key.slice(2)).join(''));
  return [...sorted.filter((key) => key.length <= 2), ...joined].join(' ');
}

/** The keys that `joinKeys` joined. */
export function splitKeys(joined: string): string[] {
  const words = joined.split(' ').filter((word) => word !== '');
  return words.flatMap((word) =>
    word.length > 2 ? [...word.slice(2)].map((third) => word.slice(0, 2) + third) : [word],
  );
}

/**
 * `names-<letter>.json`: all that has a name of which a word begins so, software, products, refusals and wishes, because
 * they are many and one query says few words; `names.json`: all of them, for who mistook the first letter.
 */
export interface NamesFile {
  /**
   * Of the numbers and places of a build, in all its files: those of two builds that have the same one may be read together.
   */
  v: string;
  /** Numbers of notices, as differences; absent when the file holds them all. */
  numbers?: number[];
  names: string[];
  /** By position in `names`: slugs that cannot be had from the name. */
  slugs: Record<string, string>;
  /** By position in `names`. */
  aliases: Record<string, string[]>;
  products: [number, ...ProductRecord][];
  /** Number, name, tags to look at instead, by position. */
  refusals: [number, string, number[]][];
  /** Number, name. */
  wishes: [number, string][];
}

/** `needs.json`: the needs of tags, and what is known of the whole directory. */
export interface NeedsFile {
  v: string;
  /** The version of the full-text index. */
  texts: string;
  count: number;
  /** Notice numbers, as differences. */
  featured: number[];
  /** No longer kept up, or no longer free: ranked last. */
  retired: number[];
  tags: TagRecord[];
  /** Keys of the phrases files that there are, so that no other is asked for. @see joinKeys */
  phrases: string;
}

/**
 * slug (empty when the label gives it), label, besoin, number of notices for which it is the first tag (they follow
 * those of the tag before), its other notices.
 */
export type TagRecord = [string, string, string, number, number[]];

/**
 * `phrases-<letters>.json`: other ways to say a need of which a word begins so, by two letters, or three where many do;
 * `phrases.json`: all of them.
 */
export interface PhrasesFile {
  v: string;
  /** Tag by position, its synonyms. */
  tags: [number, ...string[]][];
  /** Needs that notices name themselves: number, phrase, notices that answer it, as differences. */
  besoins: [number, string, number[]][];
}

/**
 * name, aliases, tags by position, notices that name it (best first); its slug (empty when the name gives it); when there
 * is a reason to tell, those that it names and no notice of the product is among.
 */
export type ProductRecord = [string, string[], number[], number[], string?, number[]?];

/**
 * `notes-<letter>.json`: what is told of what was named, by its number or position; those of which the name begins so,
 * and read only when one of them was named.
 */
export interface NotesFile {
  v: string;
  /** Why no free software of the directory replaces a product, or what to know of those that do. */
  products: Record<number, string>;
  /** Slug on the page of refusals, reason. */
  refusals: Record<number, [string, string]>;
  /** Why it is wished for. */
  wishes: Record<number, string>;
}

/** `cards-<n>.json`: see `writeCard`. */
export interface CardsFile {
  v: string;
  cards: WrittenCard[];
}

/** `facets.json`: what a query says most often besides its words, by notice number. */
export interface FacetsFile {
  v: string;
  platforms: number[];
  /** One letter a notice: the first of its price (`g`, `p`, `m`), or a space when nobody said. */
  prix: string;
  /** The same for its account: `n`, `f`, `o`. */
  compte: string;
}

/** `licences.json`. */
export interface LicencesFile extends Combination {
  v: string;
  /** Licence id → how people read it. */
  labels: Record<string, string>;
}

/** `langues.json`. */
export interface LanguagesFile extends Combination {
  v: string;
}

/** `dates.json`: the day each notice was last verified, in days since 2020; 0 when nobody said. */
export interface DatesFile {
  v: string;
  verified: number[];
}

/** `pagefind/ids.json`: which notice each record of the full-text index is, by its number. */
export interface IdsFile {
  /** Of the full-text index, as `NeedsFile` tells it. */
  v: string;
  /** The beginning of each id, long enough to tell them apart, separated by commas. */
  ids: string;
}

/** Sets of values, and for each notice the position of its set: most notices share theirs. */
export interface Combination {
  /** Most used first. */
  values: string[];
  /** Each as bits, four values a hexadecimal digit, the first value in the lowest bit of the first digit. */
  sets: string[];
  ofNotice: number[];
}
