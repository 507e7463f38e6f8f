import { kinds, type Hit } from './best.ts';

const most = 4;

/**
 * What members use goes up when it answers as well as the best; the order of the others is not touched. Where a word
 * is only the synonym of a need, what says it in its own text is the better answer, and stays first.
 */
export function putFeaturedFirst(
  hits: readonly Hit[],
  recommended: ReadonlySet<number>,
): { featured: Hit[]; others: Hit[] } {
  const [best] = hits;
  // Who asks a software by its name knows which one.
  if (best === undefined || best.kind <= kinds.nameWords || best.kind >= kinds.words)
    return { featured: [], others: [...hits] };
  const asGood = ({ kind, score, term }: Hit) =>
    kind === best.kind && (kind < kinds.need ? score >= best.score - 0.5 : term?.own !== false);
  const featured = hits.filter((hit) => asGood(hit) && recommended.has(hit.number)).slice(0, most);
  return { featured, others: hits.filter((hit) => !featured.includes(hit)) };
}
