import type { Language } from '#i18n/language.ts';

export const language: Language = {
  code: 'fr',
  locale: 'fr',
  colon: ' : ',
  iso639: 'fra',
};
