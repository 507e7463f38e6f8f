import { expand, type Query } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import { meaningKey, stem } from './words.ts';

/**
 * Words that are known in one piece are looked for in one piece, however they are typed: « week-end »,
 * « visio conférence ».
 * @param known words that texts hold
 */
export function settleCompounds(index: SearchIndex, query: Query, known: ReadonlySet<string>): Query {
  const isWritten = (word: string) => known.has(word) || isWord(index, word);
  const plain: string[] = [];
  for (let position = 0; position < query.plain.length; position++) {
    const word = query.plain[position] ?? '';
    const next = query.plain[position + 1];
    const pair = next === undefined ? undefined : `${word}${next}`;
    const hyphenated = pair !== undefined && query.joined.includes(pair);
    if (pair !== undefined && (hyphenated ? isWritten(pair) : isWord(index, pair))) {
      plain.push(pair);
      position++;
    } else plain.push(word);
  }
  if (plain.length === query.plain.length) return query;
  const words = [...new Set(expand(plain).flat())];
  return { ...query, plain, words, keys: [...new Set([...query.keys, meaningKey(words)])] };
}

function isWord({ lexicon }: SearchIndex, word: string): boolean {
  if (lexicon.words.has(word)) return true;
  const root = stem(word);
  return lexicon.byStem.has(root);
}
