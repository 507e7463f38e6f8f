import { createTranslate, type Translation } from '#i18n/translate.ts';
import type { headingMessages as french } from '../fr/heading.ts';

/** What the form of a notice says when it is for more than a new one. */
export const headingMessages = {
  editing: 'Correct the entry on {nom}',
  'editing.lead': 'You are correcting the entry on {nom}. Only what you change is sent.',
  'editing.see': 'See the entry',
  amending: 'Complete my proposal',
  'amending.lead':
    'Change what needs changing, then send: your proposal is completed, without starting over.',
  'amending.bare':
    'This browser did not keep the text of your proposal. Write only what you want to change: the rest is kept.',
  'amending.back': 'Back to the follow-up',
  'unknown-notice': 'There is no entry “{slug}”. You can propose a new one below.',
  'notice-unread': 'The entry “{slug}” could not be read. Reload the page to correct it; nothing is lost.',
  'send.amend': 'Send the changes',
} as const satisfies Translation<typeof french>;

export const tHeading = createTranslate(headingMessages);
