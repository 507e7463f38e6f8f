import { likeness, type Term } from './lexicon.ts';
import type { SearchIndex, TextPosting } from './search-index.ts';
import { stem } from './words.ts';

/**
 * For each word, how well each notice answers it, and where: its name, a product it replaces or a need, its short
 * description, its body. Words found in too many texts to tell anything are left out when others remain.
 */
export function scoreWords(
  index: SearchIndex,
  words: readonly string[],
  { wholeWords = false }: { wholeWords?: boolean } = {},
): WordScores[] {
  const scores = words.map((word) => scoreWord(index, word, wholeWords));
  const telling = scores.filter((_, position) => !index.needs?.common.has(stem(words[position] ?? '')));
  return !wholeWords && telling.length > 0 ? telling : scores;
}

/** Where a word was found, best first. */
export const fields = { name: 0, need: 1, short: 2, body: 3 } as const;
export const absent = 255;

function scoreWord(index: SearchIndex, word: string, wholeWords: boolean): WordScores {
  const least = wholeWords ? 0.8 : 0;
  const root = stem(word);
  const scores = {
    score: new Float32Array(index.count),
    field: new Uint8Array(index.count).fill(absent),
    own: new Float32Array(index.count),
  };
  const exact = index.text.get(root);
  let known = exact !== undefined;
  for (const entry of index.lexicon.words.values()) {
    const like = likeness(word, root, entry);
    if (like <= least) continue;
    known ||= like > 0.8;
    for (const term of entry.terms) answerTerm(index, term, like, scores);
  }
  if (exact !== undefined) answerText(index, exact, 0.9, scores);
  // A whole word is what was meant: « insta » is not the beginning of « installer » too.
  if (known || wholeWords || word.length < 4) return scores;
  for (const [written, posting] of index.text)
    if (written.startsWith(word)) answerText(index, posting, 0.4, scores);
  return scores;
}

function answerText(
  { count }: SearchIndex,
  { short, body }: TextPosting,
  like: number,
  scores: WordScores,
): void {
  const rarity = 1 - Math.log(1 + short.length + body.length) / Math.log(2 + count);
  for (const number of short) raiseText(scores, number, fields.short, like * rarity);
  for (const number of body) raiseText(scores, number, fields.body, like * rarity * 0.5);
}

function answerTerm({ needs }: SearchIndex, term: Term, like: number, scores: WordScores): void {
  // One word of one says more than one word of five.
  const share = like * (0.5 + 0.5 / term.size);
  if (term.kind === 'name' || term.kind === 'alias') {
    raise(scores, term.target, fields.name, share * (term.kind === 'name' ? 5 : 4));
  } else if (term.kind === 'product') {
    for (const number of needs?.products[term.target]?.notices ?? [])
      raise(scores, number, fields.need, share * 3);
  } else {
    const tag = needs?.tags[term.target];
    for (const number of tag?.notices ?? [])
      raise(scores, number, fields.need, share * (tag?.isFirst(number) ? 3 : 2));
  }
}

function raise({ score, field }: WordScores, number: number, place: number, value: number): void {
  if (place < (field[number] ?? 0)) field[number] = place;
  if (value > (score[number] ?? 0)) score[number] = value;
}

function raiseText(scores: WordScores, number: number, place: number, value: number): void {
  raise(scores, number, place, value);
  scores.own[number] = Math.max(value, scores.own[number] ?? 0);
}

export interface WordScores {
  /** By notice number. */
  score: Float32Array;
  /** By notice number: one of `fields`, or `absent`. */
  field: Uint8Array;
  /** By notice number: how well its own text says the word, wherever else the word was found. */
  own: Float32Array;
}
