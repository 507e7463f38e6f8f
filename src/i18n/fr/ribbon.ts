import { createTranslate } from '#i18n/translate.ts';

/** What the ribbon of a card does, told on each: here alone, so that results of the search need nothing more. */
export const ribbonMessages = {
  add: 'Ajouter {name} à ma sélection',
  remove: 'Retirer {name} de ma sélection',
} as const;

export const tRibbon = createTranslate(ribbonMessages);
