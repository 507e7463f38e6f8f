import { createTranslate, type Translation } from '#i18n/translate.ts';
import type { elsewhereMessages as french } from '../fr/elsewhere.ts';

/** What a notice says of itself on other people’s sites, and how to take it there. */
export const elsewhereMessages = {
  'badge.text': 'Listed on',
  'badge.title': '{name}, listed on {site}',
  'card.notice': 'Read the entry',
  'card.site': 'Visit the website',
  'feed.title': '{name}: what changes',
  'feed.subtitle': 'The entry of {name} on {site}: added, changed, retired, replaced.',
  'feed.link': 'Follow this program (feed)',
  'feed.abandonne': '{name} is no longer maintained.',
  'feed.plus-libre': '{name} is no longer free software.',
  'feed.successor': 'Instead: {name}, {url}',
  'take.title': 'Show this entry elsewhere, or follow it',
  'take.badge': 'Do you make this program? Here is a badge for your site.',
  'take.badge.code': 'The code of the badge',
  'take.frame': 'A card to put in a page',
  'take.frame.code': 'The code of the frame',
  'take.files': 'The entry as files:',
  'take.files.md': 'its text (Markdown)',
  'take.files.json': 'its data (JSON)',
  'take.files.xml': 'its news (Atom)',
} as const satisfies Translation<typeof french>;

export const tElsewhere = createTranslate(elsewhereMessages);
