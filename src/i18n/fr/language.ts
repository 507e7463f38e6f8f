import type { Language } from '#domain/site/language.ts';

export const language: Language = {
  code: 'fr',
  locale: 'fr',
  colon: ' : ',
  iso639: 'fra',
};
