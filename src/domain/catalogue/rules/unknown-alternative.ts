import { defineRule } from '#domain/catalogue/rule.ts';
import { createIssue } from '#domain/issue.ts';
import { suggestion } from '#domain/suggestion.ts';
import { foldTight } from '#domain/text.ts';
import { findAlternative } from '#domain/vocabulary.ts';

/** Products that notices replace stand in `alternatives.yaml`, as soon as there is one, or they would be found by no one. */
export const unknownAlternative = defineRule({
  code: 'alternative-inconnue',
  scope: 'notice',
  check: ({ notice }, { catalogue: { vocabulary, byName } }) =>
    (notice.alternative_a ?? []).flatMap((name, index) => {
      if (vocabulary.alternatives.length === 0) return [];
      if (findAlternative(vocabulary, name) !== undefined || byName.has(foldTight(name))) return [];
      const products = vocabulary.alternatives.map(({ nom }) => nom);
      return createIssue(
        'alternative-inconnue',
        ['alternative_a', index],
        { valeur: name },
        suggestion(name, products),
      );
    }),
});
