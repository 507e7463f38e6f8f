import { defineRule, issueIn, noticeFile } from '#domain/catalogue/rule.ts';
import { placeKey } from '#domain/identity.ts';

/** Two notices never have the same official site: it would be one software described twice. */
export const duplicateWebsite = defineRule({
  code: 'site-en-double',
  scope: 'catalogue',
  check: ({ catalogue: { notices } }) => {
    const seen = new Map<string, string>();
    return notices.flatMap(({ slug, notice: { site_web } }) => {
      if (site_web === undefined) return [];
      const key = placeKey(site_web);
      const other = seen.get(key);
      seen.set(key, other ?? slug);
      return other === undefined
        ? []
        : issueIn(noticeFile(slug), 'site-en-double', ['site_web'], { valeur: site_web, notice: other });
    });
  },
});
