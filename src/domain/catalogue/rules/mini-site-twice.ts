import { defineRule, miniSiteFile } from '#domain/catalogue/rule.ts';
import { createIssue } from '#domain/issue.ts';

/** A curated list recommends a software once: twice, one no longer knows for what. */
export const miniSiteTwice = defineRule({
  code: 'liste-notice-repetee',
  scope: 'catalogue',
  check: ({ miniSites = [] }) =>
    miniSites.flatMap(({ slug, groupes }) => {
      const seen = new Map<string, string>();
      return groupes.flatMap(({ titre, logiciels }, group) =>
        logiciels.flatMap(({ notice }, index) => {
          const first = seen.get(notice);
          if (first === undefined) seen.set(notice, titre);
          const path = ['groupes', group, 'logiciels', index, 'notice'];
          return first === undefined
            ? []
            : {
                file: miniSiteFile(slug),
                issue: createIssue('liste-notice-repetee', path, { valeur: notice, groupe: first }),
              };
        }),
      );
    }),
});
