import { createTranslate } from '#i18n/translate.ts';

/** What the comparison says, and the buttons of lists that lead to it. */
export const compareMessages = {
  title: 'Comparer',
  description: 'Deux à quatre logiciels libres côte à côte.',
  lead: 'Deux à quatre logiciels côte à côte. « Non renseigné » : personne ne l’a encore écrit, ce n’est pas un non.',
  'without.text':
    'La comparaison se compose dans ce navigateur et demande JavaScript. Sans lui, ouvrez chaque notice dans un onglet :',
  'empty.text':
    'Cochez deux à quatre logiciels dans une liste, ou dans votre sélection, puis appuyez sur « Comparer ».',
  'empty.selection': 'Ma sélection',
  caption: 'Comparaison de {names}',
  table: 'Tableau à faire défiler',
  criterion: 'Critère',
  unknown: 'non renseigné',
  print: 'Imprimer',
  select: 'Les ajouter à ma sélection',
  selected: 'Ajoutés à votre sélection',
  remove: 'Retirer {name} de la comparaison',
  'too-many': 'Quatre logiciels au plus se comparent bien. Laissés de côté : {names}.',
  'one.text': 'Il en faut un deuxième pour comparer.',
  'row.description': 'En une phrase',
  'row.etat': 'État',
  'row.plateformes': 'Disponible sur',
  'row.attentions': 'À savoir',
  'row.tags': 'Pour',
  'row.alternatives': 'Remplace',
  'row.licences': 'Licence',
  'row.createurices': 'Fait par',
  'row.verifie_le': 'Vérifié le',
  'row.site_web': 'Site',
  'row.notice': 'Notice',
  'attentions.none': 'rien de signalé',
  'list.start': 'Comparer des logiciels',
  'list.stop': 'Ne plus comparer',
  'list.help': 'Cochez-en deux à quatre.',
  'list.go': 'Comparer les {count}',
  'list.tick': 'Comparer {name}',
} as const;

export const tCompare = createTranslate(compareMessages);
