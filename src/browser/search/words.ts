import { searchMessages } from '#i18n/fr/search.ts';
import { createTranslate } from '#i18n/translate.ts';

/** The sentences of the search. */
export const t = createTranslate(searchMessages);

/** How many results there are, and for which words (none: the whole directory). */
export function countSentence(count: number, words: string): string {
  if (count === 0) return words === '' ? t('status.noneFiltered') : t('status.none', { query: words });
  if (words === '') return t(count === 1 ? 'status.all.one' : 'status.all.many', { count });
  return t(count === 1 ? 'status.one' : 'status.many', { count, query: words });
}
