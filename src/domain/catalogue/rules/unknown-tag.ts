import { defineRule } from '#domain/catalogue/rule.ts';
import { unknownValues } from '#domain/catalogue/unknown-values.ts';

/** Every tag of a notice stands in `tags.yaml`. */
export const unknownTag = defineRule({
  code: 'tag-inconnu',
  scope: 'notice',
  check: ({ notice }, { catalogue: { vocabulary } }) =>
    unknownValues('tag-inconnu', 'tags', notice.tags, vocabulary.tagBySlug),
});
