import { kinds, type Hit } from './best.ts';
import type { Term } from './lexicon.ts';
import { needTerm, servingNeeds } from './rank.ts';
import type { Needs, SearchIndex } from './search-index.ts';
import { findWrittenNeeds, termOf, type Span } from './spans.ts';
import { named, namedSoftware, type Understanding } from './understand.ts';

/**
 * What is told beside the results of what was named: a product and what replaces it, what was refused, what is wished
 * for, who hosts a software. Positions are those of `needs.json`.
 */
export function findNotes({ needs, lexicon }: SearchIndex, { rest, names, hosting }: Understanding): Notes {
  const isReplaced = ({ target }: Term) => needs?.products[target]?.notices.length !== 0;
  const written = findWrittenNeeds(
    lexicon,
    rest.tokens.map(({ word }) => word),
  );
  const [product] = names.flatMap((span) => {
    const term = termOf(span, 'product');
    // What nothing replaces is not meant inside a longer need that is known: « imprimante 3D » is no « imprimante ».
    const isMeant = term !== undefined && (isReplaced(term) || !written.some((need) => isInside(span, need)));
    return isMeant ? term : [];
  });
  const [refusal] = named(names, 'refusal');
  const [wish] = named(names, 'wish');
  const [software] = namedSoftware(names);
  const replaced = product && needs?.products[product.target];
  const tags = [...tagsOf(needs, product), ...tagsOf(needs, refusal)];
  return {
    product: product?.target,
    refusal: refusal?.target,
    wish: wish?.target,
    hosted: hosting ? software?.target : undefined,
    tags: [...new Set(tags)],
    told: refusal !== undefined || wish !== undefined || replaced?.notices.length === 0,
    hits: needs === undefined ? [] : serveSameNeeds(needs, tags, product ?? refusal, replaced?.instead),
  };
}

function isInside({ from, to }: Span, need: Span): boolean {
  return need.from <= from && to <= need.to && to - from < need.to - need.from;
}

/** The needs that what was named is for. */
function tagsOf(needs: Needs | undefined, term: Term | undefined): readonly number[] {
  if (term === undefined) return [];
  const known = term.kind === 'product' ? needs?.products : needs?.refusals;
  return known?.[term.target]?.tags ?? [];
}

/** @param instead those that the reason why nothing replaces a product names */
function serveSameNeeds(
  needs: Needs,
  tags: readonly number[],
  lead: Term | undefined,
  instead: ReadonlySet<number> = new Set(),
): Hit[] {
  const hits = Array.from(servingNeeds(needs, tags), ({ number, tag, isFirst }): Hit => {
    const kind = isFirst ? kinds.need : kinds.secondaryNeed;
    return { number, kind, score: 0, term: lead && needTerm(lead, tag) };
  });
  const isNamed = ({ number }: Hit) => Number(instead.has(number));
  const inFront = ({ number }: Hit) => Number(needs.featured.has(number));
  return hits.sort((a, b) => isNamed(b) - isNamed(a) || a.kind - b.kind || inFront(b) - inFront(a));
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
