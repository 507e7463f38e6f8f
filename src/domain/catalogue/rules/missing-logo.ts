import { defineRule } from '#domain/catalogue/rule.ts';
import { createIssue } from '#domain/issue.ts';

/** A logo that is named is a file of `content/logos/`. */
export const missingLogo = defineRule({
  code: 'logo-manquant',
  scope: 'notice',
  check: ({ notice: { logo } }, { logos }) =>
    logo === undefined || logos.has(logo.src)
      ? []
      : [createIssue('logo-manquant', ['logo', 'src'], { valeur: logo.src })],
});
