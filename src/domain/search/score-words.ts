import { searchLanguage } from '#words/search-language.ts';
import {
  beginning,
  isNameLike,
  isOfSoftware,
  likeness,
  sameRoot,
  type Term,
  type TermKind,
} from './lexicon.ts';
import { noticesOf, type SearchIndex } from './search-index.ts';
import { opensWhole } from './wide.ts';
import { stem } from './words.ts';

/**
 * For each word, how well each notice answers it, and where: its name, or a product it replaces or a need.
 * @param options `wholeWords`: no beginnings of words
 */
export function scoreWords(
  index: SearchIndex,
  words: readonly string[],
  { wholeWords = false }: { wholeWords?: boolean } = {},
): WordScores[] {
  // The last word may be on its way: of several, two letters of it are something.
  const least = (position: number) => (words.length > 1 && position === words.length - 1 ? 2 : 3);
  return words.map((word, position) => scoreWord(index, word, wholeWords, least(position)));
}

/** Whether some name, product or need says a word: by itself, its root, or (from three letters) its beginning. */
export function isKnownWord({ lexicon }: SearchIndex, word: string): boolean {
  if (lexicon.words.has(word) || searchLanguage.replacing.has(word)) return true;
  const root = stem(word);
  for (const entry of lexicon.wordsFrom(word)) if (likeness(word, root, entry) > 0) return true;
  return false;
}

/** Where a word was found, best first. */
export const fields = { name: 0, need: 1 } as const;
export const absent = 255;

function scoreWord(index: SearchIndex, word: string, wholeWords: boolean, least: number): WordScores {
  const root = stem(word);
  const scores: WordScores = {
    score: new Float32Array(index.count),
    field: new Uint8Array(index.count).fill(absent),
    terms: [],
  };
  for (const entry of index.lexicon.wordsFrom(word)) {
    const like = likeness(word, root, entry, least);
    if (like === 0 || (wholeWords && like < sameRoot)) continue;
    // A name has no plural: it is whole, or it begins so.
    const asName = like === sameRoot ? (wholeWords ? 0 : beginning(word, entry.word)) : like;
    for (const term of entry.terms) {
      const value = isNameLike(term.kind) ? asName : like;
      if (value > 0) answerTerm(index, term, value, scores);
    }
  }
  return scores;
}

/**
 * How much a word says of a software, by where it stands: its name, its other names, what is said of it alone, the product it
 * replaces or the need it answers first, its other needs.
 * `npm run bench -- search` tells what a change does to the queries.
 */
const weights: Readonly<Partial<Record<TermKind | 'firstNeed', number>>> = {
  name: 5,
  alias: 4,
  ownNeed: 3.5,
  product: 3,
  firstNeed: 3,
  need: 2,
};

function answerTerm(index: SearchIndex, term: Term, like: number, scores: WordScores): void {
  const tag = term.kind === 'need' ? index.needs?.tags[term.target] : undefined;
  // A word of a synonym says nothing of most notices of a wide tag.
  if (tag !== undefined && !opensWhole(tag, term)) return;
  // One word of one says more than one word of five.
  const share = like * (0.5 + 0.5 / term.size);
  const field = isOfSoftware(term.kind) ? fields.name : fields.need;
  for (const number of noticesOf(index, term)) {
    const weight = weights[tag?.isFirst(number) ? 'firstNeed' : term.kind] ?? 0;
    raise(scores, number, field, share * weight, term);
  }
}

function raise(
  { score, field, terms }: WordScores,
  number: number,
  place: number,
  value: number,
  term: Term,
): void {
  if (place < (field[number] ?? 0)) field[number] = place;
  if (value <= (score[number] ?? 0)) return;
  score[number] = value;
  terms[number] = term;
}

export interface WordScores {
  /** By notice number. */
  score: Float32Array;
  /** By notice number: one of `fields`, or `absent`. */
  field: Uint8Array;
  /** By notice number: what was matched best. */
  terms: Term[];
}
