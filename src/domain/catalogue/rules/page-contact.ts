import { promises } from '#domain/catalogue/promises.ts';
import { defineRule } from '#domain/catalogue/rule.ts';

/** A page that sends people to a contact needs one to be there, as soon as the public can read it. */
export const pageContact = defineRule({
  code: 'page-contact',
  scope: 'catalogue',
  check: ({ editorial, settings }) =>
    editorial?.isPublic === true && settings?.contact === undefined
      ? promises(editorial.pages, /\{contact\}|\ben bas de (?:la )?page\b/i, 'page-contact')
      : [],
});
