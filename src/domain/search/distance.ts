import { foldTight } from '#domain/text.ts';

/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours each cost 1.
 * Gives `limit + 1` as soon as the distance is known to exceed `limit`.
 */
export function osaDistance(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast = rowOf(0, b.length);
  let last = rowOf(1, b.length);
  let row = rowOf(2, b.length);
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    let least = (row[0] = i);
    for (let j = 1; j <= b.length; j++) {
      const swap = a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      const change = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + change);
      if (i > 1 && j > 1 && swap) cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(at(last, b.length), limit + 1);
}

/** How many slips a word of this length may hold and still be recognised: none up to 3 letters, 1 up to 7, then 2. */
export function allowedSlips(length: number): number {
  if (length <= 3) return 0;
  return length <= 7 ? 1 : 2;
}

/** The candidate nearest to a text (folded), when it is near enough to be what was meant. */
export function closest(text: string, candidates: readonly string[]): string | undefined {
  const folded = foldTight(text);
  const limit = Math.max(1, allowedSlips(folded.length));
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: osaDistance(folded, foldTight(candidate), limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.candidate;
}

/** Thousands of distances are measured at each keystroke: the three rows are kept between them. */
const rows = [new Uint16Array(64), new Uint16Array(64), new Uint16Array(64)];

function rowOf(index: number, length: number): Uint16Array {
  let row = rows[index];
  if (row === undefined || row.length <= length) rows[index] = row = new Uint16Array(2 * length + 1);
  return row;
}

function at(row: Uint16Array, index: number): number {
  return row[index] ?? Infinity;
}
