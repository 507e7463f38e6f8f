import type { Language } from '#domain/site/language.ts';

export const language: Language = {
  code: 'fr',
  locale: 'fr',
  colon: '\u00a0: ',
  iso639: 'fra',
};
