import { createTranslate } from '#i18n/translate.ts';

/** What a notice says of itself on other people’s sites, and how to take it there. */
export const elsewhereMessages = {
  'badge.text': 'Référencé sur',
  'badge.title': '{name}, référencé sur {site}',
  'card.notice': 'Lire la notice',
  'card.site': 'Voir le site',
  'feed.title': '{name} : ce qui change',
  'feed.subtitle': 'La notice de {name} sur {site} : ajout, modifications, arrêt, remplaçant.',
  'feed.link': 'Suivre ce logiciel (flux)',
  'feed.abandonne': '{name} n’est plus entretenu.',
  'feed.plus-libre': '{name} n’est plus un logiciel libre.',
  'feed.successor': 'À la place : {name}, {url}',
  'take.title': 'Montrer cette notice ailleurs, ou la suivre',
  'take.badge': 'Vous faites ce logiciel ? Voici un badge pour votre site.',
  'take.badge.code': 'Le code du badge',
  'take.frame': 'Une carte à insérer dans une page',
  'take.frame.code': 'Le code du cadre',
  'take.files': 'La notice en fichiers :',
  'take.files.md': 'son texte (Markdown)',
  'take.files.json': 'ses données (JSON)',
  'take.files.xml': 'ses nouvelles (Atom)',
} as const;

export const tElsewhere = createTranslate(elsewhereMessages);
