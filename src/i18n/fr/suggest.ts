/** What is said under the search fields. */
export const suggestMessages = {
  'suggest.label': 'Suggestions',
  'suggest.corrected': 'pour « {used} »',
  'suggest.product.one': '1 remplaçant',
  'suggest.product.many': '{count} remplaçants',
  'suggest.need.one': '1 logiciel',
  'suggest.need.many': '{count} logiciels',
  'suggest.all': 'Voir les {count} résultats',
  'suggest.allUnknown': 'Voir tous les résultats',
  'suggest.count.none': 'Aucune suggestion.',
  'suggest.count.one': '1 suggestion.',
  'suggest.count.many': '{count} suggestions.',
} as const;
