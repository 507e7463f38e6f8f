import { tSearch } from '#words/search.ts';
import { pluralOf } from '#i18n/format.ts';

/** How many results there are, for which words (none: the whole directory) and with which choices. */
export function countSentence(count: number, words: string, choices: readonly string[]): string {
  const chosen = choices.length === 0 ? '' : tSearch('status.choices', { choices: choices.join(', ') });
  if (count === 0)
    return `${words === '' ? tSearch('status.noneFiltered') : tSearch('status.none', { query: words })}${chosen}.`;
  return `${tSearch(words === '' ? `status.all.${pluralOf(count)}` : `status.${pluralOf(count)}`, { count, query: words })}${chosen}.`;
}
