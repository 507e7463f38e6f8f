import { defineRule } from '#domain/catalogue/rule.ts';
import { createIssue } from '#domain/issue.ts';

/** A software one should not choose any more points on, to a successor or to a reason. */
export const abandonedWithoutSequel = defineRule({
  code: 'abandon-sans-suite',
  scope: 'notice',
  check: ({ notice: { etat, remplace_par }, corps }) =>
    (etat === 'abandonne' || etat === 'plus-libre') && remplace_par === undefined && corps.trim() === ''
      ? [createIssue('abandon-sans-suite', ['etat'], { valeur: etat })]
      : [],
});
