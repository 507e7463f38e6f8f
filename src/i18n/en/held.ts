import { createTranslate, type Translation } from '#i18n/translate.ts';
import type { heldMessages as french } from '../fr/held.ts';

/** What moderators read, on the forge, of the contributions that are held. */
export const heldMessages = {
  title: 'Held contributions',
  none: 'No contribution is held.',
  one: '{held} contribution is held, {age}. See it: `npm run contributions -- list --state retenue`, then `release` or `drop`.',
  many: '{held} contributions are held, the oldest {age}. See them: `npm run contributions -- list --state retenue`, then `release` or `drop`.',
  'age.fresh': 'for less than an hour',
  'age.hours': 'for {hours} h',
  'age.days': 'for {days} days',
} as const satisfies Translation<typeof french>;

export const tHeld = createTranslate(heldMessages);
