/** How the selection is followed: feeds and dates to take into another program. */
export const subscriptionMessages = {
  title: 'La suivre',
  text: 'Pour savoir quand un logiciel de la sélection est modifié, arrêté ou remplacé.',
  'file.opml': 'Dans mon lecteur de flux (OPML)',
  'file.ics': 'Dans mon agenda (ics)',
  'file.name': 'ma-selection',
  name: 'Ma sélection, {site}',
  failed: 'Ces notices n’ont pas pu être chargées. Vérifiez la connexion, puis recommencez.',
  'event.added': '{name} : notice ajoutée',
  'event.changed': '{name} : notice modifiée',
  'event.abandonne': '{name} n’est plus entretenu',
  'event.plus-libre': '{name} n’est plus un logiciel libre',
  'event.review': 'Relire ma sélection de logiciels',
} as const;
