import { siteMessages } from '#i18n/fr/site.ts';
import { createTranslate } from '#i18n/translate.ts';

/** The sentences of the pages. */
export const t = createTranslate(siteMessages);
