import { isNameLike } from './lexicon.ts';
import { expand, type Query } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import { searchLanguage } from '#words/search-language.ts';
import { meaningfulWords, meaningKey, stem, wordsOf } from './words.ts';

/**
 * Words that are known in one piece are looked for in one piece, however they are typed: « week-end »,
 * « visio conférence ».
 * @param known words that texts hold
 */
export function settleCompounds(index: SearchIndex, query: Query, known: ReadonlySet<string>): Query {
  const isWritten = (word: string) => known.has(word) || isWord(index, word);
  const kept = new Set(query.plain);
  // A hyphenated word is one, also where half of it says nothing alone: « tout-petits », « e-book ».
  const pieces = query.tokens.flatMap(({ word, joined }) => {
    if (joined !== undefined && isWritten(joined)) return joined;
    return kept.has(word) ? word : [];
  });
  const plain = joinPairs(index, [...new Set(pieces.flatMap((word) => partsOf(index, word)))]);
  if (plain.length === query.plain.length && plain.every((word) => kept.has(word))) return query;
  const words = [...new Set(expand(plain).flat())];
  return { ...query, plain, words, keys: [...new Set([...query.keys, meaningKey(words)])] };
}

/** The words of a need that was typed in one piece, when it is only known in several: « qrcode » is « QR code ». */
function partsOf(index: SearchIndex, word: string): readonly string[] {
  if (isWord(index, word)) return [word];
  const need = index.lexicon.byTight.get(word)?.find(({ kind }) => kind === 'need' || kind === 'ownNeed');
  const parts = meaningfulWords(wordsOf(need?.folded ?? ''));
  return parts.length > 1 ? parts : [word];
}

/**
 * The query with each unknown word as the two it is made of: « motclé » is « mot clé ».
 * @returns the query written so, or `undefined` when no word of it is
 */
export function splitCompounds(index: SearchIndex, { chunks, tokens }: Query): string | undefined {
  const parts = chunks.map((chunk, position) => {
    const [first, ...others] = tokens.filter((token) => token.chunk === position);
    if (first === undefined || others.length > 0 || isWord(index, first.word)) return chunk;
    return splitWord(index, first.word) ?? chunk;
  });
  return parts.every((part, position) => part === chunks[position]) ? undefined : parts.join(' ');
}

function splitWord({ lexicon }: SearchIndex, word: string): string | undefined {
  const { beginnings } = searchLanguage;
  const isOfNeed = (half: string) =>
    lexicon.words.get(lexicon.byStem.get(stem(half)) ?? '')?.terms.some(({ kind }) => !isNameLike(kind)) ??
    false;
  for (let end = leastHalf; end <= word.length - leastHalf; end++) {
    const [first, second] = [word.slice(0, end), word.slice(end)];
    if ((beginnings.has(first) || isOfNeed(first)) && isOfNeed(second)) return `${first} ${second}`;
  }
  return undefined;
}

/** Fewer letters end or begin too many words. */
const leastHalf = 3;

function joinPairs(index: SearchIndex, words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const pair = `${joined.at(-1) ?? ''}${word}`;
    if (joined.length > 0 && isWord(index, pair)) joined.splice(-1, 1, pair);
    else joined.push(word);
  }
  return joined;
}

function isWord({ lexicon }: SearchIndex, word: string): boolean {
  if (lexicon.words.has(word)) return true;
  const root = stem(word);
  return lexicon.byStem.has(root);
}
