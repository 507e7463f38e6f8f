import { kinds, type Hit } from './best.ts';
import type { SearchIndex } from './search-index.ts';

/** Without a word to look for, everything that answers the choices: what members use first. */
export function everything({ needs, count }: SearchIndex): Hit[] {
  const place = (number: number) => (needs?.featured.has(number) ? 0 : needs?.retired.has(number) ? 2 : 1);
  return Array.from({ length: count }, (_, number) => ({
    number,
    kind: place(number),
    score: 0,
    term: undefined,
  })).sort((a, b) => a.kind - b.kind || a.number - b.number);
}

/** Whether a hit is what was named: a name, a product, a whole need, not words gathered from here and there. */
export function isTold({ kind }: Hit): boolean {
  return kind <= kinds.secondaryNeed;
}

/** What only texts hold comes after all else, in the order the full-text search gives, retired software last. */
export function withTexts({ needs }: SearchIndex, hits: readonly Hit[], found: readonly number[]): Hit[] {
  const retired = found.filter((number) => needs?.retired.has(number));
  const living = found.filter((number) => !needs?.retired.has(number));
  return mergeHits(
    hits,
    [...living, ...retired].map((number) => ({ number, kind: kinds.text, score: 0, term: undefined })),
  );
}

/** The hits of some lists one after the other, each notice at its first place. */
export function mergeHits(...lists: readonly (readonly Hit[])[]): Hit[] {
  const merged = new Map<number, Hit>();
  for (const hit of lists.flat()) if (!merged.has(hit.number)) merged.set(hit.number, hit);
  return [...merged.values()];
}
