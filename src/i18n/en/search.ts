import type { Platform } from '#domain/notice/platforms.ts';
import { createTranslate, type Translation } from '#i18n/translate.ts';
import type { searchMessages as french } from '../fr/search.ts';

/** What the search says with its first results, on its page and under the search fields. */
export const searchMessages = {
  title: 'Search',
  'title.query': '“{query}” — {title}',
  'status.loading': 'Searching…',
  'status.none': 'No result for “{query}”',
  'status.noneFiltered': 'No result',
  'status.one': '{count} result for “{query}”',
  'status.many': '{count} results for “{query}”',
  'status.all.one': '{count} entry',
  'status.all.many': '{count} entries',
  'status.choices': ', with: {choices}',
  'status.waiting': ' …',
  'status.failed': 'The search could not be loaded. Reload the page, or go through the lists below.',
  'status.offline':
    'The search could not be loaded: the connection seems to be cut. What is shown can still be used.',
  'status.cardsUnread': 'Some descriptions could not be read.',
  'featured.title': 'Members of {members} use',
  'results.skip': 'Skip to the results',
  'results.title': 'Results',
  'reason.name': 'this is its name',
  'reason.namePart': 'in its name',
  'reason.alias': 'also called “{alias}”',
  'reason.product': 'instead {product}',
  'reason.need': 'to {need}',
  'reason.needNoun': 'need: {need}',
  'reason.description': 'in its description',
  'reason.text': 'in the text',
  'reason.featured': 'recommended',
  'reason.choices': 'fits your choices',
  'product.title': 'Instead {product}',
  more: 'Show more',
} as const satisfies Translation<typeof french>;

/** Where a software runs, as short as a small screen needs. */
export const shortPlatforms: Readonly<Partial<Record<Platform, string>>> = {
  'gnu-linux': 'Linux',
  windows: 'Windows',
  macos: 'Mac',
  android: 'Android',
  ios: 'iPhone',
  web: 'web',
  'auto-hebergement': 'server',
  'extension-navigateur': 'extension',
};

export const tSearch = createTranslate(searchMessages);
