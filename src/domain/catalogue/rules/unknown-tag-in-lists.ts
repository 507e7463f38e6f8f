import { defineRule } from '#domain/catalogue/rule.ts';
import { createIssue } from '#domain/issue.ts';

/** The lists that point to tags point to tags that exist. */
export const unknownTagInLists = defineRule({
  code: 'tag-inconnu',
  scope: 'catalogue',
  check: ({ catalogue: { vocabulary } }) =>
    [
      { file: 'alternatives.yaml', key: 'tags', items: vocabulary.alternatives.map(({ tags }) => tags) },
      { file: 'refusals.yaml', key: 'voir', items: vocabulary.refusals.map(({ voir }) => voir) },
    ].flatMap(({ file, key, items }) =>
      items.flatMap((tags, index) =>
        tags
          .filter((tag) => !vocabulary.tagBySlug.has(tag))
          .map((tag) => ({
            file,
            issue: createIssue('tag-inconnu', [index, key, tags.indexOf(tag)], { valeur: tag }),
          })),
      ),
    ),
});
