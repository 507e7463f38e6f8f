import { searchMessages } from '#words/search.ts';
import { pluralOf } from '#i18n/format.ts';
import { createTranslate } from '#i18n/translate.ts';

/** The sentences of the search that come with its first results. */
export const t = createTranslate(searchMessages);

/** « d’Adobe Photoshop », « de WhatsApp ». */
export function ofProduct(name: string): string {
  return t(/^[aeiouàâäéèêëîïôöùûü]/i.test(name) ? 'of.vowel' : 'of', { name });
}

/** How many results there are, for which words (none: the whole directory) and with which choices. */
export function countSentence(count: number, words: string, choices: readonly string[]): string {
  const chosen = choices.length === 0 ? '' : t('status.choices', { choices: choices.join(', ') });
  if (count === 0)
    return `${words === '' ? t('status.noneFiltered') : t('status.none', { query: words })}${chosen}.`;
  return `${t(words === '' ? `status.all.${pluralOf(count)}` : `status.${pluralOf(count)}`, { count, query: words })}${chosen}.`;
}
