import { createTranslate, type Translation } from '#i18n/translate.ts';
import type { suggestMessages as french } from '../fr/suggest.ts';

/** What is said under the search fields. */
export const suggestMessages = {
  'suggest.label': 'Suggestions',
  'suggest.product.one': '{count} replacement',
  'suggest.product.many': '{count} replacements',
  'suggest.need.one': '{count} entry',
  'suggest.need.many': '{count} entries',
  'suggest.all.one': 'See the result',
  'suggest.all.many': 'See the {count} results',
  'suggest.allUnknown': 'See all results',
  'suggest.count.none': 'No suggestion.',
  'suggest.count.one': '{count} suggestion.',
  'suggest.count.many': '{count} suggestions.',
} as const satisfies Translation<typeof french>;

export const tSuggest = createTranslate(suggestMessages);
