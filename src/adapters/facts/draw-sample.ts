import { createHash } from 'node:crypto';

/**
 * Draws notices to be checked by hand. The same seed draws the same ones on every machine, and a notice that joins or
 * leaves the directory displaces one of them at most.
 * @param slugs all that may be drawn
 */
export function drawSample(slugs: readonly string[], size: number, seed: string): string[] {
  const drawn = slugs.toSorted((a, b) => (rank(a, seed) < rank(b, seed) ? -1 : 1)).slice(0, size);
  return drawn.toSorted();
}

function rank(slug: string, seed: string): string {
  return createHash('sha256').update(`${seed} ${slug}`).digest('hex');
}
