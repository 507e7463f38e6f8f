import { promises } from '#domain/catalogue/promises.ts';
import { defineRule } from '#domain/catalogue/rule.ts';
import { sayings } from '#words/sayings.ts';

/** A page that says it is a model is filled in before the public reads it. */
export const pageModel = defineRule({
  code: 'page-modele',
  scope: 'catalogue',
  check: ({ editorial }) =>
    editorial?.isPublic === true ? promises(editorial.pages, sayings.model, 'page-modele') : [],
});
