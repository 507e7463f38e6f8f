import { defineRule } from '#domain/catalogue/rule.ts';
import { createIssue } from '#domain/issue.ts';

/** A page that sends people to a contact « en bas de page » needs one to be there, as soon as the public can read it. */
export const pageContact = defineRule({
  code: 'page-contact',
  scope: 'catalogue',
  check: ({ editorial }) =>
    editorial?.isPublic === true && !editorial.hasContact
      ? editorial.pages.flatMap(({ file, corps }) =>
          corps
            .split('\n')
            .flatMap((text, line) =>
              /\ben bas de (?:la )?page\b/i.test(text)
                ? { file, issue: createIssue('page-contact', ['corps', line], {}) }
                : [],
            ),
        )
      : [],
});
