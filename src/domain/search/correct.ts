import { allowedSlips, letterBits, mayBeNear, osaDistance } from './distance.ts';
import { likeness, type Term, type TermKind } from './lexicon.ts';
import type { Query } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import { stem } from './words.ts';

/**
 * What a person may have meant: whole phrases first (« libre ofice » → « LibreOffice »), nearest first, names before
 * products before needs; then, when none is near, the query with each unknown word replaced by a known one.
 * @see osaDistance for what counts as a slip
 */
export function findCorrections(index: SearchIndex, query: Query): string[] {
  const whole = query.phrases.flatMap((phrase) => nearTerms(index, phrase)).sort(byNearness);
  const texts = whole
    .filter(({ term }, position) => whole.findIndex((near) => near.term.tight === term.tight) === position)
    .map(({ term }) => term.text);
  if (texts.length > 0) return texts.slice(0, maxCorrections);
  const mended = mendWords(index, query);
  if (mended !== undefined) return [mended];
  return query.phrases.flatMap((phrase) => termStarts(index, phrase)).slice(0, maxCorrections);
}

/** Names that look like a query a little, to propose when nothing answers. */
export function findNearNames(index: SearchIndex, query: Query): string[] {
  const near = query.phrases.flatMap((phrase) => {
    const limit = Math.min(3, Math.floor(phrase.length / 3));
    return limit === 0 ? [] : nearTerms(index, phrase, limit, ['name', 'alias']);
  });
  return [...new Set(near.sort(byNearness).map(({ term }) => term.text))].slice(0, 3);
}

const maxCorrections = 3;
const order: Readonly<Record<TermKind, number>> = { name: 0, alias: 1, product: 2, need: 3 };

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
    if (distance > limit || (phrase.length <= 3 && !isShortSlip(phrase, term))) continue;
    found.push({ term, distance, sameStart: term.tight.startsWith(phrase.charAt(0)) });
  }
  return found;
}

function byNearness(a: Near, b: Near): number {
  return (
    a.distance - b.distance ||
    Number(b.sameStart) - Number(a.sameStart) ||
    order[a.term.kind] - order[b.term.kind] ||
    a.term.tight.length - b.term.tight.length
  );
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

/** The query with its unknown words mended; `undefined` when it has none, or one that nothing is near. */
function mendWords(index: SearchIndex, query: Query): string | undefined {
  const words = query.words.map((word) => (isKnown(index, word) ? word : (nearestWord(index, word) ?? word)));
  const mended = words.join(' ');
  return mended === query.words.join(' ') ? undefined : mended;
}

function isKnown(index: SearchIndex, word: string): boolean {
  const root = stem(word);
  if (index.text.has(root)) return true;
  for (const entry of index.lexicon.words.values()) if (likeness(word, root, entry) > 0) return true;
  return false;
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
    if (distance > limit || (word.length <= 3 && !isSwap(word, entry.word))) continue;
    if (distance < limit || nearest === undefined || entry.terms.length > uses) {
      nearest = entry.word;
      uses = entry.terms.length;
    }
    limit = distance;
  }
  return nearest;
}

/** Three letters are too few to guess from, except a swap (« vcl » → « VLC ») or a name of one letter more (« gip »). */
function isShortSlip(typed: string, { kind, tight }: Term): boolean {
  const forgotten =
    tight.length === 4 && tight.startsWith(typed.charAt(0)) && tight.endsWith(typed.charAt(2));
  return isSwap(typed, tight) || (kind === 'name' && forgotten);
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
