import { kinds, type Hit } from './best.ts';
import { splitCompounds } from './compounds.ts';
import { findCorrections, findNearNames } from './correct.ts';
import { isTold, mergeHits, withTexts } from './hits.ts';
import type { Outcome, SearchOptions, TextFindings } from './outcome.ts';
import { rankPartly, type Partly } from './partly.ts';
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
  told: Told,
  { exact = false, texts }: SearchOptions = {},
): Outcome {
  const { base, strict } = told;
  const { found = [], dropped = [] } = texts ?? {};
  const held = [...found, ...dropped];
  const partly = exact ? noPart : rankPartly(index, base.asked, held);
  if (leads(partly, strict)) return answerNamed(index, told, partly, { found, held });
  if (strict.length > 0 || found.length > 0)
    return { ...base, hits: withTexts(index, gather(strict, partly), found) };
  const corrected = exact ? undefined : rankCorrections(index, base, texts);
  if (corrected !== undefined) return corrected;
  if (partly.hits.length > 0) return answerPart(base, partly);
  const apart = exact ? undefined : searchApart(index, base);
  return apart ?? { ...base, way: 'none', near: findNearNames(index, base.asked.rest) };
}

/** What the words of the query answer once those that nobody wrote in one piece are apart. */
function searchApart(index: SearchIndex, base: Outcome): Outcome | undefined {
  const used = splitCompounds(index, base.asked.rest);
  const { hits } = used === undefined ? base : search(index, used);
  return used === undefined || hits.length === 0 ? undefined : { ...base, way: 'corrected', used, hits };
}

const noPart: Partly = { hits: [], used: '', dropped: [], strong: false };

/** What was named goes before what answers every word, but for a name or a product, when something does. */
function leads({ strong, hits }: Partly, strict: readonly Hit[]): boolean {
  const [first] = hits;
  return strong && first !== undefined && (strict.length === 0 || first.kind <= kinds.product);
}

/**
 * What a few words give, gathered from here and there, leaves the first places to what was asked, whoever it is for.
 * @param strict what answers every word
 */
function gather(strict: readonly Hit[], { whole, hits }: Partly): Hit[] {
  const forAnyone = whole === true && strict.length < few ? hits.filter(isTold) : [];
  const isGathered = (strict[0]?.kind ?? kinds.text) >= kinds.words;
  return isGathered ? mergeHits(forAnyone, strict) : mergeHits(strict, forAnyone);
}

/** What was named, before what answers every word; nothing was left out of what the first of them answers whole. */
function answerNamed(
  index: SearchIndex,
  { base, strict }: Told,
  partly: Partly,
  { found, held }: { found: readonly number[]; held: readonly number[] },
): Outcome {
  const lead = partly.hits[0]?.number;
  const isWhole = strict.some(({ number }) => number === lead) || held.some((number) => number === lead);
  const hits = mergeHits(withTexts(index, mergeHits(partly.hits, strict), found), base.notes.hits);
  return { ...(isWhole ? base : answerPart(base, partly)), hits, dropped: partly.dropped };
}

function answerPart(base: Outcome, { used, hits, dropped }: Partly): Outcome {
  return { ...base, way: 'partly', used, hits, dropped };
}

/** Fewer answers than this are few. */
const few = 4;

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
    return leads(partly, []) ? { ...answerPart(base, partly), dropped: base.dropped } : undefined;
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
