import { searchPageMessages } from '#i18n/fr/search-page.ts';
import { createTranslate } from '#i18n/translate.ts';

/** The sentences of the search page that come after its first results. */
export const tp = createTranslate(searchPageMessages);

/** How many results there are, for which words (none: the whole directory) and with which choices. */
export function countSentence(count: number, words: string, choices: readonly string[]): string {
  const chosen = choices.length === 0 ? '' : tp('status.choices', { choices: choices.join(', ') });
  if (count === 0)
    return `${words === '' ? tp('status.noneFiltered') : tp('status.none', { query: words })}${chosen}.`;
  const key = words === '' ? 'status.all' : 'status';
  return `${tp(count === 1 ? `${key}.one` : `${key}.many`, { count, query: words })}${chosen}.`;
}
