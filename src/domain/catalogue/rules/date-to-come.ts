import { defineRule, issueIn, noticeFile, type Located } from '#domain/catalogue/rule.ts';

const dateFields = ['date_creation', 'date_modification', 'verifie_le'] as const;

/** Nobody has written, checked or refused anything on a day to come: two figures were swapped. */
export const dateToCome = defineRule({
  code: 'date-a-venir',
  scope: 'catalogue',
  check: ({ catalogue: { notices, vocabulary }, today }) => {
    if (today === undefined) return [];
    // It is tomorrow already, somewhere.
    const latest = dayAfter(today);
    const tell = (file: string, path: readonly (string | number)[], valeur = ''): Located[] =>
      valeur > latest ? [issueIn(file, 'date-a-venir', path, { valeur })] : [];
    return [
      ...notices.flatMap(({ slug, notice }) =>
        dateFields.flatMap((field) => tell(noticeFile(slug), [field], notice[field])),
      ),
      ...vocabulary.refusals.flatMap(({ date }, index) => tell('refusals.yaml', [index, 'date'], date)),
    ];
  },
});

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 24 * 3600 * 1000).toISOString().slice(0, 10);
}
