import { createBest, kinds, type Best, type Hit } from './best.ts';
import { searchLanguage } from '#words/search-language.ts';
import type { Term } from './lexicon.ts';
import { rank } from './rank.ts';
import { absent, fields, scoreWords, type WordScores } from './score-words.ts';
import { noticesOf, type SearchIndex } from './search-index.ts';
import { withoutTokens, type Query } from './query.ts';
import { findMainNeed, type Span } from './spans.ts';
import { named, namedSoftware, type Understanding } from './understand.ts';
import { opensWhole } from './wide.ts';
import { meaningfulWords } from './words.ts';

/**
 * What answers the words that matter most, when nothing answers them all: a name that was said; a product and what
 * replaces it, those that answer the other words too first; the main need; else two words or more, half of them at
 * least. A lone word of several is no answer: who types « circuit court » wants no circuits.
 * @param all whose texts hold every word, or those that were left out: they come first among their equals
 */
export function rankPartly(index: SearchIndex, asked: Understanding, all: readonly number[] = []): Partly {
  const { rest } = asked;
  const scores = scoreWords(index, rest.words, { wholeWords: true });
  const search: PartSearch = {
    index,
    rest,
    all,
    scores,
    answered: (number) => scores.filter((word) => isAnswered(word, number)).length,
  };
  const need = findMainNeed(index.lexicon, rest.words);
  return (
    rankNamed(search, asked, need) ??
    rankForAnyone(search) ??
    (need === undefined ? undefined : rankNeed(search, need)) ??
    rankHalf(search)
  );
}

/** The software and the products that were named. */
function rankNamed(
  { index, rest, all, answered }: PartSearch,
  asked: Understanding,
  need: Span | undefined,
): Partly | undefined {
  const { names } = asked;
  const said = names.filter(
    (span) => (rest.words.length < 2 || !isAbbreviation(span, rest)) && !isInside(span, rest, need),
  );
  const software = namedSoftware(said);
  const products = named(names, 'product').filter((term) => isSaid(term, asked));
  if (software.length + products.length === 0) return undefined;
  const best = createBest(index);
  for (const term of software) best.keep(term.target, kinds.nameWords, answered(term.target), term);
  for (const term of products) {
    for (const [place, number] of noticesOf(index, term).entries())
      best.keep(number, kinds.product, answered(number) + Number(all.includes(number)) - place / 100, term);
  }
  const inside = names.filter(({ terms }) =>
    terms.some((term) => software.includes(term) || products.includes(term)),
  );
  const heard = inside.flatMap(({ from, to }) => rest.tokens.slice(from, to).map(({ word }) => word));
  return {
    hits: best.hits([]),
    used: [...software, ...products].map(({ text }) => text).join(', '),
    dropped: others(rest, heard),
    strong: true,
  };
}

/**
 * What was asked but for whom, how good and by which act, when that is a need by itself: « réaliser un sondage léger pour
 * notre association ».
 */
function rankForAnyone({ index, rest, all }: PartSearch): Partly | undefined {
  const { audiences, qualities, making } = searchLanguage;
  const removed = new Set(
    rest.tokens.flatMap(({ word, joined = '' }, position) =>
      // « Micro-entreprise » is one word, which « entreprise » is not.
      !rest.plain.includes(joined) && [audiences, qualities, making].some((words) => words.has(word))
        ? [position]
        : [],
    ),
  );
  const query = withoutTokens(rest, removed);
  if (removed.size === 0 || query.words.length === 0) return undefined;
  const hits = rank(index, query, all);
  const kind = hits[0]?.kind ?? kinds.text;
  if (kind > kinds.needStart) return undefined;
  return {
    hits,
    used: query.words.join(' '),
    dropped: others(rest, query.words),
    strong: true,
    whole: kind <= kinds.secondaryNeed,
  };
}

/** What the main need asks for, when it is a part of what was asked. */
function rankNeed({ index, rest, all, answered }: PartSearch, need: Span): Partly | undefined {
  const used = rest.words.slice(need.from, need.to);
  if (used.length === rest.words.length) return undefined;
  const best = createBest(index);
  for (const term of need.terms) keepNeed(index, term, answered, best);
  const strong = !used.every((word) => searchLanguage.audiences.has(word));
  return { hits: best.hits(all), used: used.join(' '), dropped: others(rest, used), strong };
}

/** What answers the most words, half of them and two at least. */
function rankHalf({ index, rest, all, scores, answered }: PartSearch): Partly {
  const best = createBest(index);
  let most = Math.max(2, Math.ceil(rest.words.length / 2));
  for (let number = 0; number < index.count; number++) most = Math.max(most, answered(number));
  for (let number = 0; number < index.count; number++) {
    if (answered(number) < most) continue;
    const score = scores.reduce((sum, word) => sum + (word.score[number] ?? 0), 0);
    const first = scores.find((word) => isAnswered(word, number));
    best.keep(number, kinds.words, score, first?.terms[number]);
  }
  const hits = best.hits(all);
  const [first] = hits;
  const used = rest.words.filter((_, position) => {
    const word = scores[position];
    return first !== undefined && word !== undefined && isAnswered(word, first.number);
  });
  return { hits, used: used.join(' '), dropped: others(rest, used), strong: false };
}

/** The words that are not among those. */
function others({ words }: Query, some: readonly string[]): string[] {
  return words.filter((word) => !some.includes(word));
}

/** Whether a notice says a word by its name, a product or a need. */
function isAnswered({ field }: WordScores, number: number): boolean {
  return (field[number] ?? absent) <= fields.need;
}

/** « Visio » amid other words is short for a need, whatever bears that name. */
function isAbbreviation({ from, to }: Span, { tokens, plain, words }: Query): boolean {
  const word = tokens[from]?.word ?? '';
  return to - from === 1 && plain.includes(word) && !words.includes(word);
}

/** « Inventaire du matériel » is a need, though a software is called Inventaire. */
function isInside({ from, to }: Span, { tokens, words }: Query, need: Span | undefined): boolean {
  if (need === undefined || need.to - need.from <= to - from) return false;
  const heard = words.slice(need.from, need.to);
  return tokens.slice(from, to).every(({ word }) => heard.includes(word));
}

/** Whether a product is meant among other words: « x » or « ie » is, once one asks to replace it. */
function isSaid(product: Term, { query }: Understanding): boolean {
  const replaced = query.tokens.length > meaningfulWords(query.tokens.map(({ word }) => word)).length;
  return product.tight.length > 2 || replaced;
}

function keepNeed(index: SearchIndex, term: Term, score: (number: number) => number, best: Best): void {
  const { needs } = index;
  const tag = term.kind === 'need' ? needs?.tags[term.target] : undefined;
  const isOpen = tag === undefined || opensWhole(tag, term);
  for (const number of noticesOf(index, term)) {
    if (!isOpen && !needs?.featured.has(number)) continue;
    const isMain = tag === undefined || tag.isFirst(number);
    best.keep(number, isMain ? kinds.need : kinds.secondaryNeed, score(number), term);
  }
}

/** What each way to answer a part looks at. */
interface PartSearch {
  index: SearchIndex;
  rest: Query;
  all: readonly number[];
  /** Of each word of the rest, in order. */
  scores: readonly WordScores[];
  /** How many words a notice answers. */
  answered: (number: number) => number;
}

export interface Partly {
  hits: Hit[];
  /** The words that were answered, as people write them, and those that were not. */
  used: string;
  dropped: string[];
  /** Something was named: a body that holds all the words is no better. */
  strong: boolean;
  /** What was asked is a need, whoever it is for: words gathered from here and there are no better. */
  whole?: boolean;
}
