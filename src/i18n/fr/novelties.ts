import { createTranslate } from '#i18n/translate.ts';

/** What the page of what is new says. */
export const noveltyMessages = {
  description: 'Ce qui a été ajouté, modifié ou retiré, et les versions sorties récemment.',
  lead: 'Ce qui a changé dans l’annuaire, et chez les logiciels qu’il présente.',
  follow: 'Suivre ces nouvelles (flux)',
  ajout: 'Ajoutées',
  modification: 'Modifiées',
  retrait: 'Retirées',
  'retrait.none': 'Aucune pour l’instant.',
  releases: 'Versions sorties récemment',
  'releases.text': 'D’après {sources}. Le site de chaque logiciel fait foi.',
  'releases.version': 'version {number}',
} as const;

export const tNovelties = createTranslate(noveltyMessages);
