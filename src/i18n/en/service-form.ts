import { createTranslate, type Translation } from '#i18n/translate.ts';
import type { formMessages as french } from '../fr/service-form.ts';

/** The contribution form as the service itself shows it, to browsers without JavaScript. */
export const formMessages = {
  title: 'Contribute',
  'title.one': 'One point to look at – Contribute',
  'title.many': '{count} points to look at – Contribute',
  'heading.new': 'Propose a program',
  'heading.mini-site': 'Propose a mini-site',
  'heading.correction': 'Correct the entry “{slug}”',
  back: 'Back to the page “Contribute”',
  promise:
    'Two fields are enough. People review your proposal, then publish it under the {licence} licence. We keep what you send for the time of the review, then a few weeks; never your IP address.',
  'summary.one': 'Almost done: one point to look at',
  'summary.many': 'Almost done: {count} points to look at',
  required: 'required',
  'logo.again': 'A logo has to be chosen again when the page comes back.',
  remove: 'Remove a piece of information (optional)',
  'remove.legend': 'Information to remove',
  send: 'Send the proposal',
  confirm: 'I have read this reason and send my proposal all the same.',
  trap: 'Write nothing here',
  otherwise: 'Your text is not lost',
  'otherwise.download': 'Save your text ({name}) for later',
  'otherwise.forge': 'Open a merge request yourself, with an account',
  'otherwise.contact': 'Write to {contact}',
  'otherwise.later': 'It stays below: you can keep this page open and send it later.',
} as const satisfies Translation<typeof french>;

export const tForm = createTranslate(formMessages);
