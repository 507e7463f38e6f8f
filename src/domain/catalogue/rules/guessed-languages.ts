import { defineRule } from '#domain/catalogue/rule.ts';
import { createIssue } from '#domain/issue.ts';

/**
 * The first languages one thinks of, in the order one thinks of them, are no list of languages: a list comes from a
 * source (`npm run facts`), from a person who checked (`verifie_le`), or says by « mul » that it is not whole.
 */
export const guessedLanguages = defineRule({
  code: 'langues-devinees',
  scope: 'notice',
  check: ({ slug, notice: { langues = [], verifie_le } }, { sourcedLanguages }) =>
    sourcedLanguages === undefined ||
    sourcedLanguages.has(slug) ||
    verifie_le !== undefined ||
    !guesses.has(langues.join(' '))
      ? []
      : [createIssue('langues-devinees', ['langues'], { valeur: langues.join(', ') })],
});

/** Lists found word for word on most notices of a directory, in packages of which 35 languages were the median. */
const guesses = new Set([
  'fr en',
  'fr en de',
  'fr en de es',
  'fr en de es it',
  'fr en de es it nl',
  'fr en de es it pt',
  'fr en de es it nl pt',
  'fr en de es it nl pt ru',
]);
