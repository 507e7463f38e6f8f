import { foldTight } from '#domain/text.ts';

/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours each cost 1.
 * Gives `limit + 1` as soon as the distance is known to exceed `limit`.
 */
export function osaDistance(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
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

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
