import { defineRule, issueIn, miniSiteFile } from '#domain/catalogue/rule.ts';
import { recommendations } from '#domain/mini-site/recommended.ts';

/** Nobody is recommended a software that is abandoned or no longer free. */
export const miniSiteRetired = defineRule({
  code: 'liste-notice-retiree',
  scope: 'catalogue',
  check: ({ catalogue, miniSites = [] }) =>
    recommendations(miniSites).flatMap(({ list, notice, path }) => {
      const { etat, remplace_par } = catalogue.bySlug.get(notice)?.notice ?? {};
      if (etat !== 'abandonne' && etat !== 'plus-libre') return [];
      // The sentence was written for the other software: a person has to write it again.
      const fix = remplace_par === undefined ? undefined : { expected: remplace_par, automatic: false };
      return issueIn(miniSiteFile(list), 'liste-notice-retiree', path, { valeur: notice, etat }, fix);
    }),
});
