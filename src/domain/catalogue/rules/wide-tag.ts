import { defineRule, issueIn } from '#domain/catalogue/rule.ts';
import { isWide, wideTag as maximum } from '#domain/search/wide.ts';

/** A tag of too many notices is several needs in one: the search no longer opens the whole of it. */
export const wideTag = defineRule({
  code: 'tag-trop-large',
  scope: 'catalogue',
  check: ({ catalogue: { vocabulary, byTag } }) =>
    vocabulary.tags.flatMap(({ slug }, index) => {
      const notices = byTag.get(slug) ?? [];
      if (!isWide({ notices })) return [];
      const params = { valeur: slug, nombre: notices.length, maximum };
      return issueIn('tags.yaml', 'tag-trop-large', [index, 'slug'], params);
    }),
});
