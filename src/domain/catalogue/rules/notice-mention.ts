import { defineRule, noticeFile, type RuleContext } from '#domain/catalogue/rule.ts';
import { createIssue } from '#domain/issue.ts';
import { createMentionFinder } from '#domain/catalogue/mentions.ts';

/** A notice named in the text of another is one click away. */
export const noticeMention = defineRule({
  code: 'notice-sans-lien',
  scope: 'catalogue',
  check: ({ catalogue }: RuleContext) => {
    const mentionsOf = createMentionFinder(catalogue);
    return catalogue.notices.flatMap((entry) =>
      mentionsOf(entry).map(({ slug, name, line }) => ({
        file: noticeFile(entry.slug),
        issue: createIssue(
          'notice-sans-lien',
          ['corps', line],
          { valeur: name, notice: slug },
          { expected: `[${name}](${slug}.md)`, automatic: true },
        ),
      })),
    );
  },
});
