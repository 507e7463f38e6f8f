import { createBest, kinds, type Best, type Hit } from './best.ts';
import { endsOnWord, isNameLike, type Term, type TermKind } from './lexicon.ts';
import type { Query } from './query.ts';
import { absent, fields, scoreWords, type WordScores } from './score-words.ts';
import type { SearchIndex } from './search-index.ts';
import { isWide } from './wide.ts';
import { meaningfulWords, stem, wordsKey, wordsOf } from './words.ts';

/**
 * Notices that answer every word of a query by their name, a product they replace or a need, best first.
 * @param texts what the full-text search found for these words, best first: it orders each kind of match
 */
export function rank(index: SearchIndex, query: Query, texts: readonly number[] = []): Hit[] {
  const match = readMatch(index, query, texts);
  const { best, spelled } = match;
  for (const term of candidates(match)) matchPhrase(match, term);
  // The one word that is left of a phrase which is known says less than the phrase: « part » of « faire part ».
  const [only = '', ...more] = query.plain;
  const isLeft =
    spelled !== undefined && more.length === 0 && query.tokens.length > 1 && !query.joined.includes(only);
  if (query.words.length > 0 && !isLeft) matchAllWords(scoreWords(index, query.words), match);
  return best.hits(texts, query.words.length === 1);
}

function readMatch(index: SearchIndex, query: Query, texts: readonly number[]): Match {
  const [typed = ''] = query.phrases;
  const isKnown = (phrase: string, known: readonly TermKind[]) =>
    index.lexicon.byTight.get(phrase)?.some(({ kind }) => known.includes(kind)) ?? false;
  const isTyped = isKnown(typed, ['product', 'need', 'ownNeed']);
  return {
    index,
    query,
    best: createBest(index),
    texts: new Set(texts),
    phrases: isTyped ? [typed] : query.phrases,
    roots: new Set(query.phrases.map(stem)),
    spelled: isTyped ? wordsKey(query.plain) : undefined,
    isNeed: isKnown(typed, ['need']),
    isWhole: query.phrases.some((phrase) => isKnown(phrase, ['product', 'need', 'ownNeed'])),
  };
}

/** The terms that a phrase may be, or begin: one keystroke looks at these alone. */
function candidates({ index: { lexicon }, query, phrases, roots }: Match): Term[] {
  const found = new Set<Term>();
  const add = (terms: readonly Term[] = []) => {
    for (const term of terms) found.add(term);
  };
  for (const phrase of phrases)
    add(lexicon.termsFrom(phrase).filter(({ tight }) => tight.startsWith(phrase)));
  for (const key of query.keys) add(lexicon.byKey.get(key));
  for (const root of roots) add(lexicon.byRoot.get(root));
  return [...found].sort((a, b) => a.place - b.place);
}

function matchPhrase(match: Match, term: Term): void {
  const { phrases, best, isWhole } = match;
  const exact = phrases.includes(term.tight) || saysSame(match, term);
  const start = exact ? undefined : phrases.find((phrase) => term.tight.startsWith(phrase));
  if (!exact && start === undefined) return;
  const length = start?.length ?? 0;
  const closeness = exact ? 1 : length / term.tight.length;
  if (term.kind === 'name') {
    const whole = start !== undefined && endsOnWord(term, start);
    const kind = exact
      ? kinds.name
      : whole
        ? kinds.nameWords
        : isWhole
          ? kinds.productStart
          : kinds.nameStart;
    best.keep(term.target, kind, exact ? 0 : closeness, term);
  } else if (term.kind === 'alias') {
    best.keep(
      term.target,
      exact ? kinds.alias : isWhole ? kinds.productStart : kinds.namePart,
      closeness,
      term,
    );
  } else if (term.kind === 'product' && (exact || length >= 3)) matchProduct(match, term, exact, closeness);
  else if (term.kind === 'need' && (exact || length >= 4)) matchNeed(match, term, exact, closeness);
  else if (term.kind === 'ownNeed' && (exact || length >= 4)) {
    for (const number of match.index.needs?.besoins[term.target]?.notices ?? [])
      best.keep(number, exact ? kinds.ownNeed : kinds.needStart, closeness + 1, term);
  }
}

/** Whether a term says the words of the query, in any order and with any ending. */
function saysSame({ query, roots, spelled }: Match, { kind, folded, key, root }: Term): boolean {
  if (isNameLike(kind)) return key !== '' && query.keys.includes(key);
  if (spelled !== undefined) return wordsKey(meaningfulWords(wordsOf(folded))) === spelled;
  return (key !== '' && query.keys.includes(key)) || roots.has(root);
}

function matchProduct(
  { index: { needs }, best }: Match,
  term: Term,
  exact: boolean,
  closeness: number,
): void {
  const product = needs?.products[term.target];
  if (needs === undefined || product === undefined) return;
  for (const [position, number] of product.notices.entries())
    best.keep(number, exact ? kinds.product : kinds.productStart, closeness - position / 100, term);
  // What is to be known of those that replace it says that others do not.
  if (!exact || (product.hasReason && product.notices.length > 0)) return;
  for (const [position, tag] of product.tags.entries()) {
    const served = needs.tags[tag];
    if (served === undefined || isWide(served)) continue;
    for (const number of served.notices)
      best.keep(
        number,
        // What the reason why nothing replaces it names is the better answer.
        product.instead.has(number) ? kinds.need : kinds.secondaryNeed,
        (served.isFirst(number) ? 1 : 0) - position / 10,
        needTerm(term, tag),
      );
  }
}

/** What the product is for is the reason, not the product, which these notices do not name. */
function needTerm(product: Term, tag: number): Term {
  return { ...product, kind: 'need', target: tag };
}

function matchNeed(
  { index: { needs }, best, texts, phrases, isNeed }: Match,
  term: Term,
  exact: boolean,
  closeness: number,
): void {
  const tag = needs?.tags[term.target];
  if (tag === undefined) return;
  // What « chat » says comes second where « chat d’équipe », which is a need too, was typed.
  const isBeside = isNeed && !phrases.includes(term.tight);
  for (const number of tag.notices) {
    // A synonym opens of a wide tag only what says its words too, and what members recommend.
    if (isWide(tag) && !term.own && !texts.has(number) && !needs?.featured.has(number)) continue;
    const main = !isBeside && (tag.isFirst(number) || (!term.own && texts.has(number)));
    const kind = exact ? (main ? kinds.need : kinds.secondaryNeed) : kinds.needStart;
    best.keep(number, kind, closeness, term);
  }
}

function matchAllWords(scores: readonly WordScores[], { index, best, isWhole }: Match): void {
  for (let number = 0; number < index.count; number++) {
    let worst: number = fields.name;
    let score = 0;
    let strongest: WordScores | undefined;
    for (const word of scores) {
      worst = Math.max(worst, word.field[number] ?? absent);
      if (worst === absent) break;
      score += word.score[number] ?? 0;
      if ((word.score[number] ?? 0) > (strongest?.score[number] ?? 0)) strongest = word;
    }
    if (worst === absent) continue;
    const kind = worst === fields.name && !isWhole ? kinds.namePart : kinds.words;
    best.keep(number, kind, score, strongest?.terms[number]);
  }
}

interface Match {
  index: SearchIndex;
  query: Query;
  best: Best;
  texts: ReadonlySet<number>;
  /** What was typed, in one word, with and without its small words; with them alone when it is known so. */
  phrases: readonly string[];
  /** Each of them without its ending. */
  roots: ReadonlySet<string>;
  /**
   * The words of what was typed, when it is a product or a need in full: no other word of the same root is meant
   * (« gestion de projet » is not « projeter »).
   */
  spelled: string | undefined;
  /** What was typed is a need that a tag says. */
  isNeed: boolean;
  /** With or without its small words, it is a product or a need: no name that only begins with the same letters is meant. */
  isWhole: boolean;
}
