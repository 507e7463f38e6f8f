import { defineRule, issueIn } from '#domain/catalogue/rule.ts';

/** A logo nobody shows is weight to carry: the file can go. */
export const unusedLogo = defineRule({
  code: 'logo-inutilise',
  scope: 'catalogue',
  check: ({ catalogue: { notices }, logos }) => {
    const used = new Set(notices.map(({ notice }) => notice.logo?.src));
    return [...logos]
      .filter((file) => !used.has(file))
      .map((file) => issueIn(`logos/${file}`, 'logo-inutilise', [], { valeur: file }));
  },
});
