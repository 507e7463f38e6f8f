import { defineRule, issueIn, noticeFile, type Located } from '#domain/catalogue/rule.ts';
import { addDays } from '#domain/days.ts';
import { fieldsOfKind } from '#domain/notice/fields.ts';

/** Nobody has written, checked or refused anything on a day to come: two figures were swapped. */
export const dateToCome = defineRule({
  code: 'date-a-venir',
  scope: 'catalogue',
  check: ({ catalogue: { notices, vocabulary }, today }) => {
    if (today === undefined) return [];
    // It is tomorrow already, somewhere.
    const latest = addDays(today, 1);
    const tell = (file: string, path: readonly (string | number)[], valeur = ''): Located[] =>
      valeur > latest ? [issueIn(file, 'date-a-venir', path, { valeur })] : [];
    return [
      ...notices.flatMap(({ slug, notice }) =>
        fieldsOfKind('date').flatMap((field) => tell(noticeFile(slug), [field], notice[field])),
      ),
      ...vocabulary.refusals.flatMap(({ date }, index) => tell('refusals.yaml', [index, 'date'], date)),
    ];
  },
});
