import type { Translation } from '#i18n/translate.ts';
import type { subscriptionMessages as french } from '../fr/subscriptions.ts';

/** How the selection is followed: feeds and dates to take into another program. */
export const subscriptionMessages = {
  title: 'Follow it',
  text: 'To know when a program of the selection is changed, retired or replaced.',
  'file.opml': 'In my feed reader (OPML)',
  'file.ics': 'In my calendar (ics)',
  'file.name': 'my-selection',
  name: 'My selection, {site}',
  failed: 'These entries could not be loaded. Check the connection, then try again.',
  'event.added': '{name}: entry added',
  'event.changed': '{name}: entry changed',
  'event.abandonne': '{name} is no longer maintained',
  'event.plus-libre': '{name} is no longer free software',
  'event.review': 'Read my selection of programs again',
} as const satisfies Translation<typeof french>;
