import { defineRule } from '#domain/catalogue/rule.ts';
import { createIssue } from '#domain/issue.ts';
import { isFreeLicence } from '#domain/notice/licence.ts';
import { closest } from '#domain/search/distance.ts';

/** At least one licence is free, and each is an SPDX identifier. A software no longer free keeps the licences it had. */
export const licence = defineRule({
  code: 'licence-non-libre',
  scope: 'notice',
  check: ({ notice }, { catalogue: { vocabulary } }) =>
    notice.licences.flatMap((id, index) => {
      const list = vocabulary.licences;
      if (!list.has(id) && !id.startsWith('LicenseRef-')) {
        const near = closest(id, [...list.keys()]);
        return createIssue(
          'licence-inconnue',
          ['licences', index],
          { valeur: id },
          near ? { expected: near, automatic: false } : undefined,
        );
      }
      return isFreeLicence(id, list) || notice.etat === 'plus-libre'
        ? []
        : createIssue('licence-non-libre', ['licences', index], { valeur: id, nom: list.get(id)?.nom ?? id });
    }),
});
