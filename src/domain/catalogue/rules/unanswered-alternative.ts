import { defineRule, issueIn } from '#domain/catalogue/rule.ts';

/** Who types the name of a product finds what replaces it, or why nothing does. */
export const unansweredAlternative = defineRule({
  code: 'alternative-sans-notice',
  scope: 'catalogue',
  check: ({ catalogue: { vocabulary, byAlternative } }) =>
    vocabulary.alternatives.flatMap(({ slug, nom, pourquoi }, index) =>
      pourquoi !== undefined || (byAlternative.get(slug)?.length ?? 0) > 0
        ? []
        : issueIn('alternatives.yaml', 'alternative-sans-notice', [index, 'nom'], { valeur: nom }),
    ),
});
