import { kinds, type Hit } from './best.ts';
import { findCorrections, findNearNames } from './correct.ts';
import { settleCompounds } from './compounds.ts';
import { findNotes, type Notes } from './notes.ts';
import { rankPartly } from './partly.ts';
import { readQuery } from './query.ts';
import { rank } from './rank.ts';
import type { SearchIndex } from './search-index.ts';
import { understand, type Understanding } from './understand.ts';

/**
 * Answers a query from what the index holds so far: what was asked; else what answers the words that matter; else
 * what was probably meant; else nothing, said as such.
 * @param options `exact`: the words as they are typed, never corrected nor understood; `texts`: what the full-text
 * search says of these words, once it was asked
 */
export function search(
  index: SearchIndex,
  text: string,
  { exact = false, texts }: SearchOptions = {},
): Outcome {
  const understood = understand(index, text, { exact });
  const known = texts?.known ?? new Set<string>();
  const rest = settleCompounds(index, understood.rest, known);
  const asked: Understanding = { ...understood, rest };
  const notes = findNotes(index, asked);
  const outcome = (way: Outcome['way'], used: string, hits: Hit[], near: string[] = []): Outcome => ({
    way,
    used,
    dropped: [],
    hits,
    near,
    asked,
    notes,
  });
  if (rest.words.length === 0 && rest.phrases.length === 0)
    return outcome(
      asked.contexts.length > 0 ? 'asked' : 'none',
      '',
      asked.contexts.length > 0 ? everything(index) : [],
    );

  const found = texts?.found ?? [];
  const strict = rank(index, rest, found);
  const [first] = strict;
  if (first !== undefined && isTold(first))
    return outcome('asked', rest.typed, notes.told ? strict.filter(isTold) : withTexts(index, strict, found));
  // What is not in the directory is told by name: words that a text happens to hold are no answer.
  if (notes.told) return outcome('asked', rest.typed, notes.hits);
  const more = [...found, ...(texts?.dropped ?? [])];
  const partly = exact ? undefined : rankPartly(index, asked, more);
  const isNamed = partly?.strong === true && partly.hits.length > 0;
  if (partly !== undefined && isNamed && (first === undefined || namesProduct(partly.hits))) {
    const lead = partly.hits[0]?.number;
    const whole = strict.some(({ number }) => number === lead) || more.some((number) => number === lead);
    const hits = merge(withTexts(index, merge(partly.hits, strict), found), notes.hits);
    return {
      ...outcome(whole ? 'asked' : 'partly', whole ? rest.typed : partly.used, hits),
      dropped: partly.dropped,
    };
  }
  if (first !== undefined || (found.length > 0 && !isNamed)) {
    // What a few gathered words give leaves room for what was asked, whoever it is for.
    const more = partly?.whole === true && strict.length < few ? partly.hits.filter(isTold) : [];
    return outcome('asked', rest.typed, withTexts(index, merge(strict, more), found));
  }
  if (!exact) {
    const corrected = rankCorrections(index, asked, texts, outcome);
    if (corrected !== undefined) return corrected;
    if (partly !== undefined && partly.hits.length > 0)
      return {
        ...outcome('partly', partly.used, withTexts(index, partly.hits, found)),
        dropped: partly.dropped,
      };
  }
  return outcome('none', rest.typed, [], findNearNames(index, rest));
}

/** Fewer answers than this are few. */
const few = 4;

/** Whether a hit is what was named: a name, a product, a whole need, not words gathered from here and there. */
function isTold({ kind }: Hit): boolean {
  return kind <= kinds.secondaryNeed;
}

function namesProduct(hits: readonly Hit[]): boolean {
  return (hits[0]?.kind ?? kinds.text) <= kinds.product;
}

/** Without a word to look for, everything that answers the choices: what members use first. */
export function everything({ needs, count }: SearchIndex): Hit[] {
  const place = (number: number) => (needs?.featured.has(number) ? 0 : needs?.retired.has(number) ? 2 : 1);
  return Array.from({ length: count }, (_, number) => ({
    number,
    kind: place(number),
    score: 0,
    term: undefined,
  })).sort((a, b) => a.kind - b.kind || a.number - b.number);
}

/** What only texts hold comes after all else, in the order the full-text search gives. */
function withTexts({ needs }: SearchIndex, hits: readonly Hit[], found: readonly number[]): Hit[] {
  const retired = found.filter((number) => needs?.retired.has(number));
  const living = found.filter((number) => !needs?.retired.has(number));
  return merge(
    hits,
    [...living, ...retired].map((number) => ({ number, kind: kinds.text, score: 0, term: undefined })),
  );
}

function merge(...lists: readonly (readonly Hit[])[]): Hit[] {
  const merged = new Map<number, Hit>();
  for (const hit of lists.flat()) if (!merged.has(hit.number)) merged.set(hit.number, hit);
  return [...merged.values()];
}

/** The first correction leads; the others, as near, follow it with their best hits. */
function rankCorrections(
  index: SearchIndex,
  asked: Understanding,
  texts: TextFindings | undefined,
  outcome: (way: Outcome['way'], used: string, hits: Hit[], near?: string[]) => Outcome,
): Outcome | undefined {
  const [first, ...others] = findCorrections(index, asked.rest, texts?.known ?? new Set());
  if (first === undefined) return undefined;
  const corrected = understand(index, first);
  const hits = withTexts(index, rank(index, corrected.rest, texts?.corrected), texts?.corrected ?? []);
  if (hits.length === 0) {
    const partly = rankPartly(index, corrected);
    return partly.strong && partly.hits.length > 0 ? outcome('partly', partly.used, partly.hits) : undefined;
  }
  const seconds = others.flatMap((text) =>
    rank(index, readQuery(text)).filter(({ kind }) => kind <= kinds.product),
  );
  const strong = hits.filter(({ kind }) => kind <= kinds.product);
  return outcome('corrected', corrected.rest.typed, merge(strong, seconds, hits), others);
}

export interface SearchOptions {
  exact?: boolean;
  texts?: TextFindings | undefined;
}

/** What the full-text search says of the words of a query. */
export interface TextFindings {
  /** Words that texts hold. */
  known: ReadonlySet<string>;
  /** Notices whose texts hold all the words, best first. */
  found: readonly number[];
  /** The same for the words that nothing answered with the others. */
  dropped?: readonly number[];
  /** The same for the words as they were corrected. */
  corrected?: readonly number[];
}

export interface Outcome {
  /** How the hits were had. */
  way: 'asked' | 'corrected' | 'partly' | 'none';
  /** The words they answer. */
  used: string;
  /** Words that were left out. */
  dropped: readonly string[];
  /** Best first. */
  hits: Hit[];
  /** Other things that may have been meant, as people write them. */
  near: string[];
  asked: Understanding;
  notes: Notes;
}
