import { defineRule } from '#domain/catalogue/rule.ts';
import { createIssue } from '#domain/issue.ts';

/** A page that says it is a model is filled in before the public reads it. */
export const pageModel = defineRule({
  code: 'page-modele',
  scope: 'catalogue',
  check: ({ editorial }) =>
    editorial?.isPublic === true
      ? editorial.pages.flatMap(({ file, corps }) =>
          corps
            .split('\n')
            .flatMap((text, line) =>
              /\bcette page est un modèle\b/i.test(text)
                ? { file, issue: createIssue('page-modele', ['corps', line], {}) }
                : [],
            ),
        )
      : [],
});
