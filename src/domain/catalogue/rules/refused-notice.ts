import { defineRule, issueIn, noticeFile } from '#domain/catalogue/rule.ts';
import { findRefusal } from '#domain/catalogue/refusal.ts';

/** The directory does not recommend what it says it refused. */
export const refusedNotice = defineRule({
  code: 'refus-contredit',
  scope: 'catalogue',
  check: ({ catalogue: { notices, vocabulary } }) =>
    notices.flatMap(({ slug, notice }) => {
      const refusal = findRefusal(notice, vocabulary.refusals);
      return refusal === undefined
        ? []
        : issueIn(noticeFile(slug), 'refus-contredit', ['nom'], { valeur: refusal.nom });
    }),
});
