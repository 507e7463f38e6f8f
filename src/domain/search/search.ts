import { kinds, type Hit } from './best.ts';
import { findCorrections, findNearNames } from './correct.ts';
import { isTold, mergeHits, withTexts } from './hits.ts';
import type { Outcome, SearchOptions, TextFindings } from './outcome.ts';
import { rankPartly } from './partly.ts';
import { readQuery } from './query.ts';
import { rank } from './rank.ts';
import type { SearchIndex } from './search-index.ts';
import { findTold, type Told } from './told.ts';
import { understand } from './understand.ts';

/**
 * Answers a query from what the index holds so far: what was asked; else what answers the words that matter; else
 * what was probably meant; else nothing, said as such.
 * @param options `exact`: the words as they are typed, never corrected nor understood; `texts`: what the full-text
 * search says of these words, once it was asked
 */
export function search(index: SearchIndex, text: string, options: SearchOptions = {}): Outcome {
  const told = findTold(index, text, options);
  return told.outcome ?? searchBeyond(index, told, options);
}

/**
 * Answers a query of which nothing was told.
 * @param told what `findTold` said of it, with the same options
 */
export function searchBeyond(
  index: SearchIndex,
  { base, strict }: Told,
  { exact = false, texts }: SearchOptions = {},
): Outcome {
  const { asked, notes } = base;
  const found = texts?.found ?? [];
  const [first] = strict;
  const more = [...found, ...(texts?.dropped ?? [])];
  const partly = exact ? undefined : rankPartly(index, asked, more);
  const isNamed = partly?.strong === true && partly.hits.length > 0;
  if (partly !== undefined && isNamed && (first === undefined || namesProduct(partly.hits))) {
    const lead = partly.hits[0]?.number;
    const whole = strict.some(({ number }) => number === lead) || more.some((number) => number === lead);
    const hits = mergeHits(withTexts(index, mergeHits(partly.hits, strict), found), notes.hits);
    return { ...base, ...(whole ? {} : { way: 'partly', used: partly.used }), hits, dropped: partly.dropped };
  }
  if (first !== undefined || (found.length > 0 && !isNamed)) {
    // What a few words give, gathered from here and there, leaves the first places to what was asked, whoever it is for.
    const whole = partly?.whole === true && strict.length < few ? partly.hits.filter(isTold) : [];
    const isGathered = first === undefined || first.kind >= kinds.words;
    const hits = isGathered ? mergeHits(whole, strict) : mergeHits(strict, whole);
    return { ...base, hits: withTexts(index, hits, found) };
  }
  if (partly !== undefined) {
    const corrected = rankCorrections(index, base, texts);
    if (corrected !== undefined) return corrected;
    if (partly.hits.length > 0)
      return {
        ...base,
        way: 'partly',
        used: partly.used,
        hits: withTexts(index, partly.hits, found),
        dropped: partly.dropped,
      };
  }
  return { ...base, way: 'none', near: findNearNames(index, asked.rest) };
}

/** Fewer answers than this are few. */
const few = 4;

function namesProduct(hits: readonly Hit[]): boolean {
  return (hits[0]?.kind ?? kinds.text) <= kinds.product;
}

/** The first correction leads; the others, as near, follow it with their best hits. */
function rankCorrections(
  index: SearchIndex,
  base: Outcome,
  texts: TextFindings | undefined,
): Outcome | undefined {
  const [first, ...others] = findCorrections(index, base.asked.rest, texts?.known ?? new Set());
  if (first === undefined) return undefined;
  const corrected = understand(index, first);
  const hits = withTexts(index, rank(index, corrected.rest, texts?.corrected), texts?.corrected ?? []);
  if (hits.length === 0) {
    const partly = rankPartly(index, corrected);
    return partly.strong && partly.hits.length > 0
      ? { ...base, way: 'partly', used: partly.used, hits: partly.hits }
      : undefined;
  }
  const seconds = others.flatMap((other) =>
    rank(index, readQuery(other)).filter(({ kind }) => kind <= kinds.product),
  );
  const strong = hits.filter(({ kind }) => kind <= kinds.product);
  return {
    ...base,
    way: 'corrected',
    used: corrected.rest.typed,
    hits: mergeHits(strong, seconds, hits),
    near: others,
  };
}
