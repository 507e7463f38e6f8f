import { defineRule } from '#domain/catalogue/rule.ts';
import { createIssue } from '#domain/issue.ts';
import { suggestion } from '#domain/suggestion.ts';

/** Every tag of a notice stands in `tags.yaml`. */
export const unknownTag = defineRule({
  code: 'tag-inconnu',
  scope: 'notice',
  check: ({ notice }, { catalogue: { vocabulary } }) =>
    (notice.tags ?? []).flatMap((tag, index) => {
      if (vocabulary.tagBySlug.has(tag)) return [];
      return createIssue(
        'tag-inconnu',
        ['tags', index],
        { valeur: tag },
        suggestion(tag, vocabulary.tagBySlug.keys()),
      );
    }),
});
