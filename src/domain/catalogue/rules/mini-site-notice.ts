import { followRenamed } from '#domain/catalogue/renamed.ts';
import { defineRule, issueIn, miniSiteFile } from '#domain/catalogue/rule.ts';
import { recommendations } from '#domain/mini-site/recommended.ts';
import { suggestion } from '#domain/suggestion.ts';

/** What a curated list recommends has its notice, by the slug it has today. */
export const miniSiteNotice = defineRule({
  code: 'liste-notice-inconnue',
  scope: 'catalogue',
  check: ({ catalogue, miniSites = [] }) =>
    recommendations(miniSites).flatMap(({ list, notice, path }) => {
      if (catalogue.bySlug.has(notice)) return [];
      const renamed = followRenamed(catalogue, notice);
      const fix =
        renamed === undefined
          ? suggestion(notice, catalogue.bySlug.keys())
          : { expected: renamed, automatic: true };
      return issueIn(miniSiteFile(list), 'liste-notice-inconnue', path, { valeur: notice }, fix);
    }),
});
