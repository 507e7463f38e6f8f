import { createTranslate, type Translation } from '#i18n/translate.ts';
import type { verifyMessages as french } from '../fr/verify.ts';

/** What the page “Check my mini-site” says. */
export const verifyMessages = {
  title: 'Check my mini-site',
  description: 'Paste your page: dead, renamed or outdated cards are named, fresh ones given.',
  lead: 'A copied card no longer changes. Paste the page of your mini-site: each card is compared with its entry of today.',
  'private.text':
    'Your page does not leave this browser. Only the entries it names are read again, on this site.',
  'without.text':
    'Checking a page needs JavaScript, for all is done in your browser. Without it, open the links of your cards: a renamed entry leads to the new one, a retired one says what replaces it.',
  'without.link': 'All entries',
  field: 'What your page holds (Markdown of Scribouilli, or HTML)',
  submit: 'Check',
  'result.title': 'Result',
  'found.none':
    'No card in this text. A card begins with <article class="framalibre-notice">: paste the code of the page, not its looks.',
  'found.one': '{count} card: {current} up to date.',
  'found.many': '{count} cards, of which {current} up to date.',
  'found.max': 'Only the first {count} cards were read.',
  wait: 'Entries are being read again…',
  'verdict.current': 'Up to date.',
  'verdict.changed': 'The entry has changed since: {faults}.',
  'verdict.renamed': 'The entry has a new address: it is now {name}.',
  'verdict.retired.abandonne': 'This software is abandoned.',
  'verdict.retired.plus-libre': 'This software is no longer free.',
  'verdict.elsewhere': 'This card leads to another directory. Ours has an entry too: {name}.',
  'verdict.absent': 'This card leads to another directory. No entry of ours is about this software.',
  'verdict.dead': 'No entry answers at this address.',
  'verdict.free': 'This card leads to no entry: nothing to compare.',
  'verdict.unreachable': 'The entry could not be read again. Check the connection, then try again.',
  'verdict.search': 'Look for it',
  'verdict.successor': 'It is replaced by {name}.',
  'fault.name': 'the name',
  'fault.description': 'the sentence',
  'fault.logo': 'the logo',
  'fault.site': 'the address of the website',
  'fault.unclosed': 'The card is not closed: </article> is missing, and what follows goes into it.',
  'fault.blank-line': 'A blank line cuts it in two in the preview of Scribouilli.',
  'card.unnamed': 'Card without a name',
  'copy.fresh': 'Copy the fresh card',
  'copy.done': 'Card copied',
  'copy.failed': 'Copying was refused: here is the card.',
} as const satisfies Translation<typeof french>;

export const tVerify = createTranslate(verifyMessages);
