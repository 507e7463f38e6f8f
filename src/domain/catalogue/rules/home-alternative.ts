import { defineRule } from '#domain/catalogue/rule.ts';
import { createIssue } from '#domain/issue.ts';

/** What the home page puts forward leads to notices. */
export const homeAlternative = defineRule({
  code: 'accueil-sans-notice',
  scope: 'catalogue',
  check: ({ catalogue: { byAlternative }, settings }) =>
    (settings?.home.alternatives ?? []).flatMap((slug, index) =>
      (byAlternative.get(slug)?.length ?? 0) > 0
        ? []
        : {
            file: 'site.yaml',
            issue: createIssue('accueil-sans-notice', ['home', 'alternatives', index], { valeur: slug }),
          },
    ),
});
