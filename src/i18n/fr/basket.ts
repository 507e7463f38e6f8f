import { createTranslate } from '#i18n/translate.ts';

/** What the buttons that select say, on every page: keep it short. */
export const basketMessages = {
  add: 'Ajouter à ma sélection',
  remove: 'Retirer de ma sélection',
  'added.one': '{name} ajouté. {count} logiciel dans ma sélection.',
  'added.many': '{name} ajouté. {count} logiciels dans ma sélection.',
  'removed.one': '{name} retiré. {count} logiciel dans ma sélection.',
  'removed.many': '{name} retiré. {count} logiciels dans ma sélection.',
  full: 'La sélection est pleine : retirez un logiciel avant d’en ajouter un autre.',
  refused: 'Ce navigateur refuse de garder la sélection. Ouvrez plutôt la page « Ma sélection ».',
} as const;

export const tBasket = createTranslate(basketMessages);
