import type { Translation } from '#i18n/translate.ts';
import type { chooseMessages as french } from '../fr/choose.ts';

/** What the guided choice says. */
export const chooseMessages = {
  title: 'Choose software',
  description: 'By what you want to do, by the tool you leave or by your device: links, nothing more.',
  lead: 'Plain links: at the end of each, free software.',
  'jump.label': 'The three ways',
  'need.title': 'I want to…',
  'need.all': 'All needs, from A to Z',
  'need.jump': 'I know what I want to do',
  'left.title': 'Instead of…',
  'left.jump': 'I want to leave a tool',
  'left.all': 'All tools, from A to Z',
  'device.title': 'On…',
  'device.jump': 'I start from my device',
  'search.text': 'Or, in your words:',
  'search.link': 'search',
} as const satisfies Translation<typeof french>;
