import { searchMessages } from '#i18n/fr/search.ts';
import { createTranslate } from '#i18n/translate.ts';

/** The sentences of the search that come with its first results. */
export const t = createTranslate(searchMessages);

/** « d’Adobe Photoshop », « de WhatsApp ». */
export function ofProduct(name: string): string {
  return t(/^[aeiouàâäéèêëîïôöùûü]/i.test(name) ? 'of.vowel' : 'of', { name });
}
