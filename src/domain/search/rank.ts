import { endsOnWord, type Term } from './lexicon.ts';
import type { Query } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import { absent, fields, scoreWords, type WordScores } from './score-words.ts';

/**
 * The kinds of match, best first: a name, then the product it replaces, then the need it answers, then its
 * description, then its body. A whole phrase beats the beginning of a word.
 */
export const kinds = {
  name: 0,
  alias: 1,
  nameWords: 2,
  product: 3,
  nameStart: 4,
  namePart: 5,
  need: 6,
  sideNeed: 7,
  productStart: 8,
  words: 9,
  description: 10,
  body: 11,
} as const;

/** Notices that answer every word of a query, best first. */
export function rank(index: SearchIndex, query: Query): Hit[] {
  if (query.words.length === 0) return [];
  const best = createBest(index.count);
  for (const term of index.lexicon.terms) matchPhrase(index, query, term, best.keep);
  const scores = scoreWords(index, query.words);
  matchAllWords(scores, index.count, best.keep);
  return best.hits(index, scores);
}

/**
 * When no notice answers every word: those that answer the most of them, at least half, by whole words of
 * names, products and needs only.
 * @returns the hits, and the words that the best of them answers
 */
export function rankPartly(index: SearchIndex, query: Query): { hits: Hit[]; words: string[] } {
  const scores = scoreWords(index, query.words, { wholeWords: true });
  const best = createBest(index.count);
  const enough = Math.max(1, Math.ceil(scores.length / 2));
  let most = enough;
  for (let pass = 0; pass < 2; pass++) {
    for (let number = 0; number < index.count; number++) {
      const answered = scores.filter(({ field }) => (field[number] ?? absent) <= fields.need);
      most = Math.max(most, answered.length);
      if (pass === 1 && answered.length === most)
        best.keep(
          number,
          kinds.words,
          answered.reduce((sum, { score }) => sum + (score[number] ?? 0), 0),
        );
    }
  }
  const hits = best.hits(index, scores);
  const first = hits[0]?.number;
  const words = query.words.filter(
    (_, position) => first !== undefined && (scores[position]?.field[first] ?? absent) <= fields.need,
  );
  return { hits, words };
}

function matchPhrase(index: SearchIndex, query: Query, term: Term, keep: Keep): void {
  const exact = query.phrases.includes(term.tight) || term.key === query.key;
  const start = exact ? undefined : query.phrases.find((phrase) => term.tight.startsWith(phrase));
  if (!exact && start === undefined) return;
  const length = start?.length ?? 0;
  const closeness = length / term.tight.length;
  if (term.kind === 'name') {
    const whole = start !== undefined && endsOnWord(term, start);
    keep(term.target, exact ? kinds.name : whole ? kinds.nameWords : kinds.nameStart, exact ? 0 : closeness);
  } else if (term.kind === 'alias') keep(term.target, exact ? kinds.alias : kinds.namePart, closeness);
  else if (term.kind === 'product' && (exact || length >= 3))
    matchProduct(index, term, exact, closeness, keep);
  else if (exact) matchNeed(index, term.target, 0, keep);
}

function matchProduct(
  { needs }: SearchIndex,
  term: Term,
  exact: boolean,
  closeness: number,
  keep: Keep,
): void {
  const product = needs?.products[term.target];
  if (needs === undefined || product === undefined) return;
  for (const [position, number] of product.notices.entries())
    keep(number, exact ? kinds.product : kinds.productStart, closeness - position / 100);
  if (!exact) return;
  for (const [position, tag] of product.tags.entries())
    for (const number of needs.tags[tag]?.notices ?? [])
      keep(number, kinds.sideNeed, (needs.tags[tag]?.isFirst(number) ? 1 : 0) - position / 10);
}

function matchNeed({ needs }: SearchIndex, target: number, score: number, keep: Keep): void {
  const tag = needs?.tags[target];
  for (const number of tag?.notices ?? [])
    keep(number, tag?.isFirst(number) ? kinds.need : kinds.sideNeed, score + 1);
}

function matchAllWords(scores: readonly WordScores[], count: number, keep: Keep): void {
  for (let number = 0; number < count; number++) {
    let worst: number = fields.name;
    let score = 0;
    for (const word of scores) {
      worst = Math.max(worst, word.field[number] ?? absent);
      score += word.score[number] ?? 0;
      if (worst === absent) break;
    }
    if (worst !== absent) keep(number, kindOfField[worst] ?? kinds.body, score);
  }
}

function createBest(count: number) {
  const kindOf = new Uint8Array(count).fill(absent);
  const scoreOf = new Float32Array(count);
  const keep: Keep = (number, kind, score) => {
    const known = kindOf[number] ?? 0;
    if (kind > known || (kind === known && score <= (scoreOf[number] ?? 0))) return;
    kindOf[number] = kind;
    scoreOf[number] = score;
  };
  const hits = ({ needs }: SearchIndex, words: readonly WordScores[]): Hit[] => {
    const found: Hit[] = [];
    kindOf.forEach((kind, number) => {
      if (kind !== absent) found.push({ number, kind, score: scoreOf[number] ?? 0 });
    });
    // Software one should no longer choose comes last, except for who asks it by its name.
    const late = ({ number, kind }: Hit) =>
      Number(kind > kinds.namePart && (needs?.retired.has(number) ?? false));
    const featured = ({ number }: Hit) => Number(needs?.featured.has(number) ?? false);
    // All notices of a wide need are not equal: those whose own text says the words come first.
    const own = ({ number }: Hit) => words.reduce((sum, word) => sum + (word.own[number] ?? 0), 0);
    const merit = new Map(
      found.map((hit) => {
        const { kind, score } = hit;
        if (kind < kinds.need) return [hit, 0];
        return [hit, kind >= kinds.words ? Math.round(4 * (own(hit) + score)) : Math.round(2 * own(hit))];
      }),
    );
    return found.sort(
      (a, b) =>
        late(a) - late(b) ||
        a.kind - b.kind ||
        (merit.get(b) ?? 0) - (merit.get(a) ?? 0) ||
        featured(b) - featured(a) ||
        b.score - a.score ||
        a.number - b.number,
    );
  };
  return { keep, hits };
}

const kindOfField: Readonly<Record<number, number>> = {
  [fields.name]: kinds.namePart,
  [fields.need]: kinds.words,
  [fields.short]: kinds.description,
  [fields.body]: kinds.body,
};

type Keep = (number: number, kind: number, score: number) => void;

export interface Hit {
  /** Of the notice. */
  number: number;
  /** One of `kinds`: the less, the better. */
  kind: number;
  score: number;
}
