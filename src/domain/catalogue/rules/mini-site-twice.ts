import { defineRule, issueIn, miniSiteFile } from '#domain/catalogue/rule.ts';
import { recommendations } from '#domain/mini-site/recommended.ts';

/** A curated list recommends a software once: twice, one no longer knows for what. */
export const miniSiteTwice = defineRule({
  code: 'liste-notice-repetee',
  scope: 'catalogue',
  check: ({ miniSites = [] }) => {
    const seen = new Map<string, string>();
    return recommendations(miniSites).flatMap(({ list, titre, notice, path }) => {
      const key = `${list}/${notice}`;
      const groupe = seen.get(key);
      seen.set(key, groupe ?? titre);
      return groupe === undefined
        ? []
        : issueIn(miniSiteFile(list), 'liste-notice-repetee', path, { valeur: notice, groupe });
    });
  },
});
