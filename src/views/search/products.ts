import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Alternative } from '#domain/vocabulary.ts';

/** Products that lead somewhere: to notices, to a need, or to the reason why nothing replaces them. */
export function searchedProducts({ vocabulary, byAlternative }: Catalogue): Alternative[] {
  return vocabulary.alternatives.filter(
    ({ slug, tags, pourquoi }) =>
      tags.length > 0 || pourquoi !== undefined || (byAlternative.get(slug)?.length ?? 0) > 0,
  );
}
