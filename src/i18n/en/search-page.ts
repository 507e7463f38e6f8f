import { createTranslate, type Translation } from '#i18n/translate.ts';
import type {
  searchPageMessages as french,
  searchStaticMessages as frenchStatic,
} from '../fr/search-page.ts';

/** What the search page says once its first results are there. */
export const searchPageMessages = {
  'status.told': '“{query}” is not in the directory: here is why.',
  'status.vague': 'Say what you want to do, or the tool to replace.',
  'status.onlyTexts': 'Found in texts only: the answer may be elsewhere.',
  'status.fromFile': 'Offline, names and needs alone are searched.',
  'status.unavailable': 'Looked for in names and needs only: the texts could not be searched.',
  'status.nothingYet': 'Nothing in names or needs for “{query}”. The texts could not be searched.',
  'status.lacking': 'Some of the names and needs could not be read: results may be missing.',
  'status.lackingTexts':
    'Some of the names and needs could not be read, and the texts could not be either: results may be missing.',
  'status.nothingLacking':
    'Nothing for “{query}” in what could be read: some of the names and needs could not be. Reload the page, or go through the lists.',
  'status.choicesUnread':
    'No telling which software meets this choice ({choices}): the list could not be read. Remove it, or reload the page.',
  'status.sortUnread': 'The dates of verification could not be read: the order stays that of relevance.',
  'correction.corrected': 'Results for “{used}”.',
  'correction.partly': 'Nothing answers all the words. Left out: “{dropped}”.',
  'correction.partlyUsed': 'Nothing answers all the words at once. Here is what answers “{used}”.',
  'correction.near': 'Did you mean',
  'correction.exact': 'Search for “{query}” as it is instead',
  'correction.all': 'Search for all the words',
  'chips.remove': 'Remove the choice “{label}”',
  'choice.phone': 'Phone or tablet',
  'choice.computer': 'Computer',
  'choice.free': 'Free of charge',
  'choice.noAccount': 'Without an account',
  'product.none': 'We know of nothing that fits instead {product}.',
  'product.toKnow': '{name}, good to know:',
  'product.unsaid': 'No entry says that it replaces {name}.',
  'note.refused': '{name} is not in the directory.',
  'note.refusal': 'See the decision',
  'note.wished': '{name} is wished for: nobody has written its entry yet.',
  'note.instead': 'Look at these instead:',
  'note.need': 'See also:',
  'note.unread': 'The reason could not be read.',
  'note.hosts': 'Who offers {name} online, without installing it?',
  'note.hosts.place': 'Who offers {name} online, near you ({place})?',
  'note.hosts.link': 'See the hosts of {name}',
  'empty.title': 'Perhaps the directory lacks it',
  'empty.near': 'Perhaps you were looking for',
  'empty.write': 'Write this entry',
  'empty.wishes': 'See the wanted entries',
  'empty.tags': 'Browse by need',
  'empty.notices': 'See all entries',
  'empty.lift': 'Without the choice “{label}”',
  'empty.lift.count': 'Without the choice “{label}” ({count})',
  'filters.title': 'Narrow down',
  'filters.active': 'Narrow down ({count})',
  'filters.see.one': 'See the result',
  'filters.see.many': 'See the {count} results',
  'filters.see.none': 'No result: close',
  'filters.plateforme': 'Platform',
  'filters.licence': 'Licence',
  'filters.tag': 'Tag',
  'filters.langue': 'Language',
  'filters.all': 'Show all',
  'filters.clear': 'Clear all',
  'filters.count': '{label} ({count})',
  'filters.unread': 'This list could not be read.',
} as const satisfies Translation<typeof french>;

export const tSearchPage = createTranslate(searchPageMessages);

/** What the search page says before any script, and without one. */
export const searchStaticMessages = {
  'chips.label': 'Active choices',
  'sort.label': 'Sort by',
  'sort.pertinence': 'relevance',
  'sort.nom': 'name',
  'sort.verifie': 'recently checked',
  'filters.quick': 'Platform',
  'without.text':
    'The search is done in your browser, with JavaScript. Without it, your words stay in the address of this page, and these lists lead to everything. The one of needs has words that lead there: the search of your browser (Ctrl F, or “Find in page”) finds yours.',
  'without.products': 'The tools to replace, by their first letter',
  'start.text': 'Write a name, a need or the tool to replace, or start from a list:',
  'start.tags': 'By tag',
  'start.alternatives': 'Instead of a tool you know',
} as const satisfies Translation<typeof frenchStatic>;
