import { defineRule } from '#domain/catalogue/rule.ts';
import { createIssue } from '#domain/issue.ts';
import { suggestion } from '#domain/suggestion.ts';

/** A successor is a notice of the catalogue, and not the notice itself. */
export const successor = defineRule({
  code: 'successeur-inconnu',
  scope: 'notice',
  check: ({ slug, notice: { remplace_par } }, { catalogue: { bySlug } }) => {
    if (remplace_par === undefined || (bySlug.has(remplace_par) && remplace_par !== slug)) return [];
    const others = [...bySlug.keys()].filter((other) => other !== slug);
    return [
      createIssue(
        'successeur-inconnu',
        ['remplace_par'],
        { valeur: remplace_par },
        suggestion(remplace_par, others),
      ),
    ];
  },
});
