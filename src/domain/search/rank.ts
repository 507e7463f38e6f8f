import { createBest, kinds, type Best, type Hit } from './best.ts';
import { endsOnWord, isNameLike, type Term, type TermKind } from './lexicon.ts';
import type { Query } from './query.ts';
import { absent, fields, scoreWords, type WordScores } from './score-words.ts';
import { noticesOf, type IndexedProduct, type Needs, type SearchIndex } from './search-index.ts';
import { isWide, opensWhole } from './wide.ts';
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
  const exact = match.phrases.includes(term.tight) || saysSame(match, term);
  const start = exact ? undefined : match.phrases.find((phrase) => term.tight.startsWith(phrase));
  if (!exact && (start === undefined || start.length < (leastLetters[term.kind] ?? 1))) return;
  matchers[term.kind]?.(match, term, start, start === undefined ? 1 : start.length / term.tight.length);
}

/** How many letters begin what many notices share: it is guessed less soon than a name. */
const leastLetters: Readonly<Partial<Record<TermKind, number>>> = { product: 3, need: 4, ownNeed: 4 };

/** What is refused or wished for is told apart. */
const matchers: Readonly<Partial<Record<TermKind, Matcher>>> = {
  name: matchName,
  alias: matchAlias,
  product: matchProduct,
  need: matchNeed,
  ownNeed: matchOwnNeed,
};

/** Whether a term says the words of the query, in any order and with any ending. */
function saysSame({ query, roots, spelled }: Match, { kind, folded, key, root }: Term): boolean {
  if (isNameLike(kind)) return key !== '' && query.keys.includes(key);
  if (spelled !== undefined) return wordsKey(meaningfulWords(wordsOf(folded))) === spelled;
  return (key !== '' && query.keys.includes(key)) || roots.has(root);
}

function matchName({ best, isWhole }: Match, term: Term, start: Start, closeness: number): void {
  if (start === undefined) best.keep(term.target, kinds.name, 0, term);
  else if (endsOnWord(term, start)) best.keep(term.target, kinds.nameWords, closeness, term);
  else best.keep(term.target, isWhole ? kinds.productStart : kinds.nameStart, closeness, term);
}

function matchAlias({ best, isWhole }: Match, term: Term, start: Start, closeness: number): void {
  const beginning = isWhole ? kinds.productStart : kinds.namePart;
  best.keep(term.target, start === undefined ? kinds.alias : beginning, closeness, term);
}

function matchProduct({ index: { needs }, best }: Match, term: Term, start: Start, closeness: number): void {
  const product = needs?.products[term.target];
  if (needs === undefined || product === undefined) return;
  const exact = start === undefined;
  for (const [position, number] of product.notices.entries())
    best.keep(number, exact ? kinds.product : kinds.productStart, closeness - position / 100, term);
  // What is to be known of those that replace it says that others do not.
  const saysAll = product.hasReason && product.notices.length > 0;
  if (exact && !saysAll) matchSameNeeds(needs, best, product, term);
}

/** What serves the needs of a product, in the order of its tags. */
function matchSameNeeds(needs: Needs, best: Best, { tags, instead }: IndexedProduct, product: Term): void {
  for (const { number, tag, position, isFirst } of servingNeeds(needs, tags)) {
    // What the reason why nothing replaces it names is the better answer.
    const kind = instead.has(number) ? kinds.need : kinds.secondaryNeed;
    best.keep(number, kind, Number(isFirst) - position / 10, needTerm(product, tag));
  }
}

/** What serves the needs that some tags say; a wide one is several, and serving it says nothing. */
export function* servingNeeds(needs: Needs, tags: readonly number[]): Iterable<Serving> {
  for (const [position, tag] of tags.entries()) {
    const served = needs.tags[tag];
    if (served === undefined || isWide(served)) continue;
    for (const number of served.notices) yield { number, tag, position, isFirst: served.isFirst(number) };
  }
}

/** What a product is for is the reason, not the product, which those that serve the same need do not name. */
export function needTerm(product: Term, tag: number): Term {
  return { ...product, kind: 'need', target: tag };
}

function matchNeed(match: Match, term: Term, start: Start, closeness: number): void {
  const { needs } = match.index;
  const tag = needs?.tags[term.target];
  if (needs === undefined || tag === undefined) return;
  // What « chat » says comes second where « chat d’équipe », which is a need too, was typed.
  const isBeside = match.isNeed && !match.phrases.includes(term.tight);
  const isWritten = (number: number) => !term.own && match.texts.has(number);
  for (const number of tag.notices) {
    // A synonym opens of a wide tag only what says its words too, and what members recommend.
    if (!opensWhole(tag, term) && !isWritten(number) && !needs.featured.has(number)) continue;
    const isMain = !isBeside && (tag.isFirst(number) || isWritten(number));
    const whole = isMain ? kinds.need : kinds.secondaryNeed;
    match.best.keep(number, start === undefined ? whole : kinds.needStart, closeness, term);
  }
}

function matchOwnNeed({ index, best }: Match, term: Term, start: Start, closeness: number): void {
  const kind = start === undefined ? kinds.ownNeed : kinds.needStart;
  for (const number of noticesOf(index, term)) best.keep(number, kind, closeness + 1, term);
}

function matchAllWords(words: readonly WordScores[], { index, best, isWhole }: Match): void {
  for (let number = 0; number < index.count; number++) {
    if (words.some(({ field }) => field[number] === absent)) continue;
    const scoreOf = ({ score }: WordScores) => score[number] ?? 0;
    const total = words.reduce((sum, word) => sum + scoreOf(word), 0);
    const strongest = words.reduce((most, word) => (scoreOf(word) > scoreOf(most) ? word : most));
    const isNamed = !isWhole && words.every(({ field }) => field[number] === fields.name);
    best.keep(number, isNamed ? kinds.namePart : kinds.words, total, strongest.terms[number]);
  }
}

/** Keeps what a term leads to. @param closeness the share of the term that was typed */
type Matcher = (match: Match, term: Term, start: Start, closeness: number) => void;

/** What was typed, when it is no more than the beginning of the term. */
type Start = string | undefined;

interface Serving {
  number: number;
  tag: number;
  /** Of the tag among those asked. */
  position: number;
  isFirst: boolean;
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
