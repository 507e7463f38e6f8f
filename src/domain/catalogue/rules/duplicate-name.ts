import { defineRule, issueIn, noticeFile } from '#domain/catalogue/rule.ts';
import { nameKey } from '#domain/identity.ts';

/** Two notices never have the same name, case, accents and spaces aside. */
export const duplicateName = defineRule({
  code: 'nom-en-double',
  scope: 'catalogue',
  check: ({ catalogue: { notices } }) => {
    const seen = new Map<string, string>();
    return notices.flatMap(({ slug, notice: { nom } }) => {
      const key = nameKey(nom);
      const other = seen.get(key);
      seen.set(key, other ?? slug);
      return other === undefined
        ? []
        : issueIn(noticeFile(slug), 'nom-en-double', ['nom'], { valeur: nom, notice: other });
    });
  },
});
