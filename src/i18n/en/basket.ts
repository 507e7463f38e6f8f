import { createTranslate, type Translation } from '#i18n/translate.ts';
import type { basketMessages as french } from '../fr/basket.ts';

/** What the buttons that select say, on every page: keep it short. */
export const basketMessages = {
  add: 'Add to my selection',
  remove: 'Remove from my selection',
  'added.one': '{name} added. {count} software in my selection.',
  'added.many': '{name} added. {count} software in my selection.',
  'removed.one': '{name} removed. {count} software in my selection.',
  'removed.many': '{name} removed. {count} software in my selection.',
  full: 'The selection is full: remove something before you add anything else.',
  refused: 'This browser refuses to keep the selection. Open the page “My selection” instead.',
} as const satisfies Translation<typeof french>;

export const tBasket = createTranslate(basketMessages);
