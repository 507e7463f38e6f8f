import { sayings } from '#words/sayings.ts';
import { defineRule } from '#domain/catalogue/rule.ts';
import { createIssue } from '#domain/issue.ts';

/** A short description says what one does with the software, not how good it is. */
export const marketingWords = defineRule({
  code: 'mots-publicitaires',
  scope: 'notice',
  check: ({ notice: { description_courte = '' } }) => {
    const found = [
      ...new Set([...description_courte.matchAll(sayings.praise)].map(([word]) => word.toLowerCase())),
    ];
    return found.length === 0
      ? []
      : [createIssue('mots-publicitaires', ['description_courte'], { valeur: found.join(', ') })];
  },
});
