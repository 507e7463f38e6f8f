import { suggestMessages } from '#words/suggest.ts';
import { createTranslate } from '#i18n/translate.ts';

/** The sentences under the search fields. */
export const ts = createTranslate(suggestMessages);
