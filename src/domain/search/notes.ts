import { kinds, type Hit } from './best.ts';
import type { SearchIndex } from './search-index.ts';
import { named, type Understanding } from './understand.ts';
import { isWide } from './wide.ts';

/**
 * What is told beside the results of what was named: a product and what replaces it, what was refused, what is wished
 * for, who hosts a software. Positions are those of `needs.json`.
 */
export function findNotes(index: SearchIndex, asked: Understanding): Notes {
  const { needs } = index;
  const [product] = named(asked.names, 'product');
  const [refusal] = named(asked.names, 'refusal');
  const [wish] = named(asked.names, 'wish');
  const [software] = [...named(asked.names, 'name'), ...named(asked.names, 'alias')];
  const served = product === undefined ? undefined : needs?.products[product.target];
  const tags = [
    ...(served?.tags ?? []),
    ...(refusal === undefined ? [] : (needs?.refusals[refusal.target]?.tags ?? [])),
  ];
  const lead = product ?? refusal;
  const hits = tags.flatMap((tag): Hit[] => {
    const found = needs?.tags[tag];
    if (found === undefined || isWide(found)) return [];
    return found.notices.map((number) => ({
      number,
      kind: found.isFirst(number) ? kinds.need : kinds.secondaryNeed,
      score: 0,
      // What they are for is the reason, not what was named.
      term: lead && { ...lead, kind: 'need' as const, target: tag },
    }));
  });
  const isNamed = ({ number }: Hit) => Number(served?.instead.has(number) ?? false);
  const inFront = ({ number }: Hit) => Number(needs?.featured.has(number) ?? false);
  return {
    product: product?.target,
    refusal: refusal?.target,
    wish: wish?.target,
    hosted: asked.hosting ? software?.target : undefined,
    tags: [...new Set(tags)],
    told:
      refusal !== undefined || wish !== undefined || (product !== undefined && served?.notices.length === 0),
    hits: hits.sort((a, b) => isNamed(b) - isNamed(a) || a.kind - b.kind || inFront(b) - inFront(a)),
  };
}

export interface Notes {
  product: number | undefined;
  refusal: number | undefined;
  wish: number | undefined;
  /** The notice whose hosts are asked. */
  hosted: number | undefined;
  /** What these are for, where one may look instead. */
  tags: number[];
  /** Something was named that is not in the directory: the note is the answer. */
  told: boolean;
  /** What serves the same need as what was named. */
  hits: Hit[];
}
