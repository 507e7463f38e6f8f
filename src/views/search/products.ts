import { byRank, type Catalogue } from '#domain/catalogue/catalogue.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import { stateOrder } from '#domain/search/index-format.ts';
import { findAlternative, type Alternative } from '#domain/vocabulary.ts';

/** Products that lead somewhere: to notices, to a need, or to the reason why nothing replaces them. */
export function searchedProducts({ vocabulary, byAlternative }: Catalogue): Alternative[] {
  return vocabulary.alternatives.filter(
    ({ slug, tags, pourquoi }) =>
      tags.length > 0 || pourquoi !== undefined || (byAlternative.get(slug)?.length ?? 0) > 0,
  );
}

/** Living and recommended software first, then those that name the product soonest among what they replace. */
export function bestFirst({ byAlternative, vocabulary }: Catalogue, slug: string): NoticeEntry[] {
  const place = ({ notice }: NoticeEntry) =>
    (notice.alternative_a ?? []).findIndex((name) => findAlternative(vocabulary, name)?.slug === slug);
  const ranked = byRank(byAlternative.get(slug) ?? []);
  const order = (entry: NoticeEntry) =>
    10 * stateOrder.indexOf(entry.notice.etat ?? 'actif') +
    (entry.notice.mis_en_avant ? 0 : 5) +
    Math.min(4, place(entry));
  return ranked.sort((a, b) => order(a) - order(b));
}
