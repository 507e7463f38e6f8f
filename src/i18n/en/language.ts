import type { Language } from '#i18n/language.ts';

export const language: Language = {
  code: 'en',
  locale: 'en-GB',
  openGraph: 'en_GB',
  colon: ': ',
  iso639: 'eng',
};
