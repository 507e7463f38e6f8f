import { defineRule } from '#domain/catalogue/rule.ts';
import { createIssue } from '#domain/issue.ts';

const minimum = 3;

/** A tag worth a page leads to at least three notices. */
export const rareTag = defineRule({
  code: 'tag-peu-utilise',
  scope: 'catalogue',
  check: ({ catalogue: { vocabulary, byTag } }) =>
    vocabulary.tags.flatMap(({ slug }, index) => {
      const count = byTag.get(slug)?.length ?? 0;
      return count >= minimum
        ? []
        : {
            file: 'tags.yaml',
            issue: createIssue('tag-peu-utilise', [index, 'slug'], { valeur: slug, nombre: count, minimum }),
          };
    }),
});
