import { defineRule } from '#domain/catalogue/rule.ts';
import { createIssue } from '#domain/issue.ts';
import { linkedNotices } from '#domain/catalogue/mentions.ts';
import { closest } from '#domain/search/distance.ts';

/** A link to a notice leads to one that exists. */
export const noticeLink = defineRule({
  code: 'lien-notice-inconnue',
  scope: 'notice',
  check: ({ corps }, { catalogue: { bySlug } }) =>
    corps.split('\n').flatMap((text, line) =>
      linkedNotices(text).flatMap((slug) => {
        if (bySlug.has(slug)) return [];
        const near = closest(slug, [...bySlug.keys()]);
        return createIssue(
          'lien-notice-inconnue',
          ['corps', line],
          { valeur: `${slug}.md` },
          near === undefined ? undefined : { expected: `${near}.md`, automatic: false },
        );
      }),
    ),
});
