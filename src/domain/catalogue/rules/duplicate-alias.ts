import { defineRule, issueIn, noticeFile, type Located } from '#domain/catalogue/rule.ts';
import { nameKey } from '#domain/identity.ts';

/** An alias leads to one notice: it is neither another’s alias nor another’s name. */
export const duplicateAlias = defineRule({
  code: 'alias-en-double',
  scope: 'catalogue',
  check: ({ catalogue: { notices } }) => {
    const names = new Map(notices.map(({ slug, notice }) => [nameKey(notice.nom), slug]));
    const aliases = new Map<string, string>();
    return notices.flatMap(({ slug, notice }) =>
      (notice.alias ?? []).flatMap((alias, index): Located[] => {
        const key = nameKey(alias);
        const named = names.get(key);
        const other = named !== undefined && named !== slug ? named : aliases.get(key);
        aliases.set(key, aliases.get(key) ?? slug);
        return other === undefined || other === slug
          ? []
          : [
              issueIn(noticeFile(slug), 'alias-en-double', ['alias', index], {
                valeur: alias,
                notice: other,
              }),
            ];
      }),
    );
  },
});
