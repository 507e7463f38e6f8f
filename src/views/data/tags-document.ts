import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { tagFeedPath, tagPath } from '#domain/site/routes.ts';
import type { Site } from '#views/site.ts';
import { documentHead } from './document-head.ts';

/** The document of `/tags.json`: the closed list of tags, each with how many notices it leads to. */
export function tagsDocument({ vocabulary, byTag }: Catalogue, site: Site): object {
  return {
    ...documentHead(site, vocabulary.tags.length),
    tags: vocabulary.tags.map(({ slug, label, description, besoin, synonymes }) => {
      const count = byTag.get(slug)?.length ?? 0;
      return {
        slug,
        // A tag that leads nowhere has no page.
        ...(count > 0 ? { url: site.absolute(tagPath(slug)), flux: site.absolute(tagFeedPath(slug)) } : {}),
        label,
        description,
        besoin,
        synonymes,
        count,
      };
    }),
  };
}
