import { defineRule } from '#domain/catalogue/rule.ts';
import { createIssue } from '#domain/issue.ts';
import { findLicenceId, isFreeLicence, suggestLicence } from '#domain/notice/licence.ts';

/** At least one licence is free, and each is an SPDX identifier. A software no longer free keeps the licences it had. */
export const licence = defineRule({
  code: 'licence-non-libre',
  scope: 'notice',
  check: ({ notice }, { catalogue: { vocabulary } }) =>
    notice.licences.flatMap((written, index) => {
      const list = vocabulary.licences;
      // What is understood is told by its repair, and judged as what it means.
      const id = findLicenceId(written, list) ?? written;
      if (!list.has(id) && !id.startsWith('LicenseRef-')) {
        return createIssue('licence-inconnue', ['licences', index], { valeur: id }, suggestLicence(id, list));
      }
      return isFreeLicence(id, list) || notice.etat === 'plus-libre'
        ? []
        : createIssue('licence-non-libre', ['licences', index], { valeur: id, nom: list.get(id)?.nom ?? id });
    }),
});
