import type { Outcome } from '#domain/search/outcome.ts';
import type { Query } from '#domain/search/query.ts';
import { foldedWords, stem } from '#domain/search/words.ts';
import { fold, foldTight } from '#domain/text.ts';
import { element } from '#browser/element.ts';

/**
 * A text with the words that were looked for in `<mark>`: themselves, another ending of theirs, what they begin; the
 * whole of it when it is what was typed, whatever the spaces.
 */
export function markWords(text: string, { words, phrases }: MarkedQuery): (Node | string)[] {
  if (phrases.includes(foldTight(text))) return [element('mark', text)];
  const parts: (Node | string)[] = [];
  let from = 0;
  for (const { 0: written, index } of text.matchAll(/[\p{L}\p{M}\p{N}+#]+/gu)) {
    const folded = fold(written);
    if (!words.some((word) => says(folded, word))) continue;
    parts.push(text.slice(from, index), element('mark', written));
    from = index + written.length;
  }
  parts.push(text.slice(from));
  return parts.filter((part) => part !== '');
}

/** What is marked in the results of a query: the words that they answer. */
export function markedQuery({ asked: { rest }, way, used }: Outcome): MarkedQuery {
  return { words: [...rest.words, ...(way === 'corrected' ? foldedWords(used) : [])], phrases: rest.phrases };
}

/** Whether a text holds every one of some words. */
export function holdsAll(text: string, words: readonly string[]): boolean {
  const written = fold(text).split(' ');
  return words.every((word) => written.some((one) => says(one, word)));
}

function says(written: string, word: string): boolean {
  return written === word || stem(written) === stem(word) || (word.length > 2 && written.startsWith(word));
}

/** What is marked: folded words, and the whole query without spaces. */
export type MarkedQuery = Readonly<Pick<Query, 'words' | 'phrases'>>;
