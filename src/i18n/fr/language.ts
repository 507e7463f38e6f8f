import type { Language } from '#i18n/language.ts';

export const language: Language = { code: 'fr', openGraph: 'fr_FR' };
