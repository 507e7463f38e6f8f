import type { Language } from '#i18n/language.ts';

export const language: Language = {
  code: 'en',
  locale: 'en-GB',
  colon: ': ',
  iso639: 'eng',
};
