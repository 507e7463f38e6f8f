import { promises } from '#domain/catalogue/promises.ts';
import { defineRule } from '#domain/catalogue/rule.ts';

/** A page that names who answers for the site needs that name, as soon as the public can read it. */
export const pagePublisher = defineRule({
  code: 'page-editeur',
  scope: 'catalogue',
  check: ({ editorial, settings }) =>
    editorial?.isPublic === true && settings?.publisher === undefined
      ? promises(editorial.pages, /\{editeur\}/, 'page-editeur')
      : [],
});
