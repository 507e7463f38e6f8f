import { createTranslate } from '#i18n/translate.ts';

/** What is said under the search fields. */
export const suggestMessages = {
  'suggest.label': 'Suggestions',
  'suggest.product.one': '{count} remplaçant',
  'suggest.product.many': '{count} remplaçants',
  'suggest.need.one': '{count} logiciel',
  'suggest.need.many': '{count} logiciels',
  'suggest.all.one': 'Voir le résultat',
  'suggest.all.many': 'Voir les {count} résultats',
  'suggest.allUnknown': 'Voir tous les résultats',
  'suggest.count.none': 'Aucune suggestion.',
  'suggest.count.one': '{count} suggestion.',
  'suggest.count.many': '{count} suggestions.',
} as const;

export const tSuggest = createTranslate(suggestMessages);
