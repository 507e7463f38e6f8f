import type { Language } from '#i18n/language.ts';

export const language: Language = { code: 'en', openGraph: 'en_GB' };
