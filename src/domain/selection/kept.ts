import { selectionLimits } from './limits.ts';

/**
 * A selection as the browser keeps it: the address that `formatSelection` wrote. Every page counts it, adds to it and
 * takes from it; what reads a whole one, with its titles and sentences, is for the pages that show them.
 */

/** The slugs of the notices a kept selection holds, in order. */
export function keptSlugs(kept: string): string[] {
  return tokensOf(kept)
    .map(keyOf)
    .filter((key) => !/^[TGL]$/.test(key));
}

/** How many software it holds, those without a notice too. */
export function countKept(kept: string): number {
  return tokensOf(kept).filter((token) => !/^[TG]$/.test(keyOf(token))).length;
}

/** It with a notice more, at its end; the same when it is there already or when there is no room. */
export function withKept(kept: string, slug: string): string {
  const tokens = tokensOf(kept);
  const rows = tokens.filter((token) => keyOf(token) !== 'T');
  if (rows.length >= selectionLimits.rows || rows.some((row) => keyOf(row) === slug)) return kept;
  return [...tokens, slug].join(',');
}

/** It without a notice. */
export function withoutKept(kept: string, slug: string): string {
  return tokensOf(kept)
    .filter((token) => keyOf(token) !== slug)
    .join(',');
}

function tokensOf(kept: string): string[] {
  return kept.split(',').filter((token) => token !== '');
}

/** The slug of a notice, or the capital of another row. */
function keyOf(token: string): string {
  return token.split('=', 1)[0] ?? '';
}
