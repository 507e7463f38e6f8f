import { siteMessages } from '#words/site.ts';
import { createTranslate } from '#i18n/translate.ts';

/** The sentences of the pages. */
export const t = createTranslate(siteMessages);
