import { searchPageMessages } from '#words/search-page.ts';
import { createTranslate } from '#i18n/translate.ts';

/** The sentences of the search page that come after its first results. */
export const tp = createTranslate(searchPageMessages);
