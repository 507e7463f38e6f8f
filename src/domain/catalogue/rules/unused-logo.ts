import { defineRule } from '#domain/catalogue/rule.ts';
import { createIssue } from '#domain/issue.ts';

/** A logo nobody shows is weight to carry: the file can go. */
export const unusedLogo = defineRule({
  code: 'logo-inutilise',
  scope: 'catalogue',
  check: ({ catalogue: { notices }, logos }) => {
    const used = new Set(notices.map(({ notice }) => notice.logo?.src));
    return [...logos]
      .filter((file) => !used.has(file))
      .map((file) => ({ file: `logos/${file}`, issue: createIssue('logo-inutilise', [], { valeur: file }) }));
  },
});
