import { defineRule } from '#domain/catalogue/rule.ts';
import { createIssue } from '#domain/issue.ts';
import { linkedNotices } from '#domain/catalogue/mentions.ts';
import { suggestion } from '#domain/suggestion.ts';

/** A link to a notice leads to one that exists. */
export const noticeLink = defineRule({
  code: 'lien-notice-inconnue',
  scope: 'notice',
  check: ({ corps }, { catalogue: { bySlug } }) =>
    corps.split('\n').flatMap((text, line) =>
      linkedNotices(text).flatMap((slug) => {
        if (bySlug.has(slug)) return [];
        const near = suggestion(slug, bySlug.keys());
        return createIssue(
          'lien-notice-inconnue',
          ['corps', line],
          { valeur: `${slug}.md` },
          near && { ...near, expected: `${near.expected}.md` },
        );
      }),
    ),
});
