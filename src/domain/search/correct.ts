import { allowedSlips, osaDistance } from './distance.ts';
import { letterBits, mayBeNear } from './letters.ts';
import type { Term, TermKind } from './lexicon.ts';
import type { Query } from './query.ts';
import { isKnownWord } from './score-words.ts';
import type { SearchIndex } from './search-index.ts';

/**
 * What a person may have meant: whole phrases first (« libre ofice » → « LibreOffice »), nearest first, names before
 * products before needs; then, when none is near, the query with each unknown word replaced by a known one. Words
 * that are all known are what was meant: they are never corrected.
 * @param known words that texts hold
 * @see osaDistance for what counts as a slip
 */
export function findCorrections(index: SearchIndex, query: Query, known: ReadonlySet<string>): string[] {
  // What an abbreviation stands for was not typed: « paie » was, not « salaires ».
  const isTyped = (word: string) => query.plain.includes(word);
  const isKnown = (word: string) => !isTyped(word) || known.has(word) || isKnownWord(index, word);
  if (query.words.every(isKnown)) return [];
  const order = createOrder(index);
  const whole = query.phrases.flatMap((phrase) => nearTerms(index, phrase)).sort(order);
  const texts = whole
    .filter(({ term }, position) => whole.findIndex((near) => near.term.tight === term.tight) === position)
    .map(({ term }) => term.text);
  if (texts.length > 0) return texts.slice(0, maxCorrections);
  const corrected = query.words.map((word) => (isKnown(word) ? word : (nearestWord(index, word) ?? word)));
  if (corrected.join(' ') !== query.words.join(' ')) return [corrected.join(' ')];
  return query.phrases.flatMap((phrase) => termStarts(index, phrase)).slice(0, maxCorrections);
}

/** Names that look like a query a little, to propose when nothing answers. */
export function findNearNames(index: SearchIndex, query: Query): string[] {
  const near = query.phrases.flatMap((phrase) => {
    const limit = Math.min(3, Math.floor(phrase.length / 3));
    return limit === 0 ? [] : nearTerms(index, phrase, limit, ['name', 'alias']);
  });
  return [...new Set(near.sort(createOrder(index)).map(({ term }) => term.text))].slice(0, 3);
}

const maxCorrections = 3;
const kindOrder: Readonly<Record<TermKind, number>> = {
  name: 0,
  alias: 1,
  product: 2,
  refusal: 3,
  wish: 3,
  need: 4,
  ownNeed: 4,
};

function nearTerms(
  index: SearchIndex,
  phrase: string,
  limit = slipsIn(phrase),
  only?: readonly TermKind[],
): Near[] {
  const bits = letterBits(phrase);
  const found: Near[] = [];
  for (const term of index.lexicon.terms) {
    if (only !== undefined && !only.includes(term.kind)) continue;
    if (Math.abs(term.tight.length - phrase.length) > limit || !mayBeNear(bits, term.bits, limit)) continue;
    const distance = osaDistance(phrase, term.tight, limit);
    if (distance > limit || (only === undefined && !isLikelySlip(phrase, term))) continue;
    found.push({ term, distance, sameStart: term.tight.startsWith(phrase.charAt(0)) });
  }
  return found;
}

/** Nearest first; among equals what members recommend, then what replaces the most. */
function createOrder({ needs }: SearchIndex): (a: Near, b: Near) => number {
  const isNotice = ({ term }: Near) => term.kind === 'name' || term.kind === 'alias';
  const featured = (near: Near) => Number(isNotice(near) && (needs?.featured.has(near.term.target) ?? false));
  const replaces = (near: Near) =>
    isNotice(near)
      ? (needs?.products.filter(({ notices }) => notices.includes(near.term.target)).length ?? 0)
      : 0;
  return (a, b) =>
    a.distance - b.distance ||
    Number(b.sameStart) - Number(a.sameStart) ||
    featured(b) - featured(a) ||
    kindOrder[a.term.kind] - kindOrder[b.term.kind] ||
    replaces(b) - replaces(a) ||
    a.term.tight.length - b.term.tight.length;
}

/** Names of which a phrase being typed is nearly the beginning: « fierf » → « Firefox ». */
function termStarts(index: SearchIndex, phrase: string): string[] {
  if (phrase.length < 4) return [];
  const starts = index.lexicon.terms.filter(
    ({ kind, tight }) =>
      kind === 'name' &&
      tight.startsWith(phrase.charAt(0)) &&
      [-1, 0, 1].some((more) => osaDistance(phrase, tight.slice(0, phrase.length + more), 1) <= 1),
  );
  return starts.sort((a, b) => a.tight.length - b.tight.length).map(({ text }) => text);
}

function nearestWord(index: SearchIndex, word: string): string | undefined {
  const bits = letterBits(word);
  let limit = slipsIn(word);
  let nearest: string | undefined;
  let uses = 0;
  for (const entry of index.lexicon.words.values()) {
    if (entry.word.length < 4 && word.length > 3) continue;
    if (Math.abs(entry.word.length - word.length) > limit || !mayBeNear(bits, entry.bits, limit)) continue;
    const distance = osaDistance(word, entry.word, limit);
    if (
      distance > limit ||
      (word.length <= 3 ? !isSwap(word, entry.word) : !entry.word.startsWith(word.charAt(0)))
    )
      continue;
    if (distance < limit || nearest === undefined || entry.terms.length > uses) {
      nearest = entry.word;
      uses = entry.terms.length;
    }
    limit = distance;
  }
  return nearest;
}

/**
 * Short words are near too many others: three letters are too few to guess from, except a swap (« vcl » → « VLC ») or
 * a name of one letter more (« gip »); up to six, the first letter is not mistaken (« tinder » is no « Minder »).
 */
function isLikelySlip(typed: string, { kind, tight }: Term): boolean {
  const sameEnds = tight.startsWith(typed.charAt(0)) && tight.endsWith(typed.at(-1) ?? '');
  if (typed.length <= 3) return isSwap(typed, tight) || (kind === 'name' && tight.length === 4 && sameEnds);
  if (typed.length > 6 || isSwap(typed, tight)) return true;
  if (typed.length === 4 && tight.length === 4) return sameEnds;
  return typed.startsWith(tight.charAt(0)) || typed.length !== tight.length;
}

function slipsIn(text: string): number {
  return text.length === 3 ? 1 : allowedSlips(text.length);
}

function isSwap(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}

interface Near {
  term: Term;
  distance: number;
  sameStart: boolean;
}
