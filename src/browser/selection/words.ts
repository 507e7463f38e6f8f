import { createTranslate } from '#i18n/translate.ts';
import { selectionMessages } from '#words/selection.ts';

/** The sentences of the page of the selection. */
export const ts = createTranslate(selectionMessages);
