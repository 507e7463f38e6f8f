import { createTranslate, type Translation } from '#i18n/translate.ts';
import type { ribbonMessages as french } from '../fr/ribbon.ts';

/** What the ribbon of a card does, told on each: here alone, so that results of the search need nothing more. */
export const ribbonMessages = {
  add: 'Add {name} to my selection',
  remove: 'Remove {name} from my selection',
} as const satisfies Translation<typeof french>;

export const tRibbon = createTranslate(ribbonMessages);
