import { trimEndOf } from '#domain/text.ts';
import { expand, type Query } from './query.ts';

/** The pieces of a query that hold some of its words, as they were typed; the words themselves where none does. */
export function droppedAsTyped(query: Query, dropped: readonly string[]): string[] {
  const pieces = piecesOf(query, dropped).map((chunk) => shown(query, chunk));
  return pieces.length > 0 ? pieces : [...dropped];
}

/**
 * The words that were answered, as they were typed, with those that stand between them: « mot passe » is « mot de passe ».
 * @param used some words of the query; anything else, as the name of what was recognised, stays as it is
 */
export function usedAsTyped(query: Query, used: string, dropped: readonly string[]): string {
  const words = used.split(' ');
  if (!words.every((word) => query.words.includes(word))) return used;
  const pieces = piecesOf(query, words);
  const removed = new Set(piecesOf(query, dropped));
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return used;
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset)
    .filter((chunk) => !removed.has(chunk))
    .map((chunk) => shown(query, chunk))
    .join(' ');
}

/** The numbers of the pieces in which these words were typed, in full or not, in order. */
function piecesOf({ tokens }: Query, words: readonly string[]): number[] {
  const searched = new Set(words);
  const isSearched = (word: string) =>
    expand([word])
      .flat()
      .some((meant) => searched.has(meant));
  return [
    ...new Set(tokens.flatMap(({ word, chunk }) => (searched.has(word) || isSearched(word) ? [chunk] : []))),
  ];
}

function shown({ chunks }: Query, chunk: number): string {
  return trimEndOf(chunks[chunk] ?? '', '.,;:!?…');
}
