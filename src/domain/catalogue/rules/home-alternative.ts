import { defineRule, issueIn } from '#domain/catalogue/rule.ts';

/** What the home page puts forward leads to notices. */
export const homeAlternative = defineRule({
  code: 'accueil-sans-notice',
  scope: 'catalogue',
  check: ({ catalogue: { byAlternative }, settings }) =>
    (settings?.home.alternatives ?? []).flatMap((slug, index) =>
      (byAlternative.get(slug)?.length ?? 0) > 0
        ? []
        : issueIn('site.yaml', 'accueil-sans-notice', ['home', 'alternatives', index], { valeur: slug }),
    ),
});
