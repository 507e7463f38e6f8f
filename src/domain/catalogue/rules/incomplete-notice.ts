import { defineRule } from '#domain/catalogue/rule.ts';
import { createIssue } from '#domain/issue.ts';

const wanted = ['description_courte', 'tags', 'plateformes'] as const;

/** Without a short description, a tag and a platform, a notice is hard to find and to understand. */
export const incompleteNotice = defineRule({
  code: 'notice-incomplete',
  scope: 'notice',
  check: ({ notice }) =>
    wanted
      .filter((key) => notice[key] === undefined)
      .map((key) => createIssue('notice-incomplete', [], { champ: key })),
});
