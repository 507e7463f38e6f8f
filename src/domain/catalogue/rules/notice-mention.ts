import { defineRule, issueIn, noticeFile, type RuleContext } from '#domain/catalogue/rule.ts';
import { createMentionFinder } from '#domain/catalogue/mentions.ts';

/** A notice named in the text of another is one click away. */
export const noticeMention = defineRule({
  code: 'notice-sans-lien',
  scope: 'catalogue',
  check: ({ catalogue }: RuleContext) => {
    const mentionsOf = createMentionFinder(catalogue);
    return catalogue.notices.flatMap((entry) =>
      mentionsOf(entry).map(({ slug, name, line }) =>
        issueIn(
          noticeFile(entry.slug),
          'notice-sans-lien',
          ['corps', line],
          { valeur: name, notice: slug },
          { expected: `[${name}](${slug}.md)`, automatic: true },
        ),
      ),
    );
  },
});
