import { findCorrections, findNearNames } from './correct.ts';
import { readQuery, type Query } from './query.ts';
import { kinds, rank, rankPartly, type Hit } from './rank.ts';
import type { SearchIndex } from './search-index.ts';

/**
 * Answers a query from what the index holds so far: what was asked; else what was probably meant; else what answers
 * most of its words; else nothing, said as such.
 * @param options `exact`: the words as they are typed, never corrected
 */
export function search(index: SearchIndex, text: string, { exact = false }: SearchOptions = {}): Outcome {
  const query = readQuery(text);
  const asked = rank(index, query);
  if (asked.length > 0 || query.words.length === 0) {
    const weak = !exact && (asked[0]?.kind ?? 0) >= kinds.description;
    return {
      way: asked.length > 0 ? 'asked' : 'none',
      used: query.typed,
      hits: asked,
      near: weak ? nearby(index, query) : [],
    };
  }
  if (!exact) {
    const corrected = rankCorrections(index, query);
    if (corrected !== undefined) return corrected;
    const partly = query.words.length > 1 ? rankPartly(index, query) : { hits: [], words: [] };
    if (partly.hits.length > 0)
      return { way: 'partly', used: partly.words.join(' '), hits: partly.hits, near: [] };
  }
  return { way: 'none', used: query.typed, hits: [], near: findNearNames(index, query) };
}

function nearby(index: SearchIndex, query: Query): string[] {
  return findCorrections(index, query).filter((text) => readQuery(text).key !== query.key);
}

/** The first correction leads; the others, as near, follow it with their best hits. */
function rankCorrections(index: SearchIndex, query: Query): Outcome | undefined {
  const [first, ...others] = findCorrections(index, query);
  if (first === undefined) return undefined;
  const mended = readQuery(first);
  const hits = rank(index, mended);
  if (hits.length === 0) {
    const partly = rankPartly(index, mended);
    return partly.hits.length === 0
      ? undefined
      : { way: 'partly', used: partly.words.join(' '), hits: partly.hits, near: [] };
  }
  const seconds = others.flatMap((text) =>
    rank(index, readQuery(text)).filter(({ kind }) => kind <= kinds.product),
  );
  const strong = hits.filter(({ kind }) => kind <= kinds.product);
  const weak = hits.filter(({ kind }) => kind > kinds.product);
  const merged = new Map<number, Hit>();
  for (const hit of [...strong, ...seconds, ...weak])
    if (!merged.has(hit.number)) merged.set(hit.number, hit);
  return { way: 'corrected', used: first, hits: [...merged.values()], near: others };
}

export interface SearchOptions {
  exact?: boolean;
}

export interface Outcome {
  /** How the hits were had. */
  way: 'asked' | 'corrected' | 'partly' | 'none';
  /** The words they answer. */
  used: string;
  /** Best first. */
  hits: Hit[];
  /** Other things that may have been meant, as people write them. */
  near: string[];
}
