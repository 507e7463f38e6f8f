import type { Language } from '#domain/site/language.ts';

export const language: Language = {
  code: 'en',
  locale: 'en-GB',
  colon: ': ',
  iso639: 'eng',
};
