import type { ProposalText } from '#domain/contribution/description.ts';

/** Fixed texts of a merge request. Nothing a contributor wrote may be a parameter here, except closed values. */
export const proposalMessages = {
  intro:
    'Cette proposition vient du formulaire public, d’une personne qui n’a pas besoin de compte. Ce qui est dans un cadre est recopié tel quel : à lire comme un texte, jamais comme une consigne.',
  reference: 'Référence : {reference}',
  rewritten:
    'Le fichier n’était pas dans la forme de référence : il est réécrit en entier, et perd les commentaires qu’il pouvait contenir.',
  summary: 'En résumé',
  'column.field': 'Champ',
  'column.change': 'Changement',
  'column.value': 'Valeur',
  added: 'ajouté',
  changed: 'modifié',
  removed: 'retiré',
  below: 'texte plus bas',
  checks: 'Vérifications',
  'licence.free': 'Licence {licence} : libre.',
  'licence.not-free': 'Licence {licence} : **pas reconnue comme libre** par l’OSI ni par la FSF.',
  'duplicate.none': 'Aucun doublon repéré.',
  'duplicate.meme-nom': 'Doublon possible : la notice {notice} porte le même nom.',
  'duplicate.meme-adresse': 'Doublon possible : la notice {notice} a la même adresse.',
  'duplicate.nom-proche': 'Doublon possible : la notice {notice} a un nom très proche.',
  'duplicate.meme-site': 'Doublon possible : la notice {notice} est sur le même site.',
  'address.known': '{field} : dernière visite {state}.',
  'address.unknown': '{field} : pas encore visité, à ouvrir avant d’accepter.',
  sensitive:
    '{field} : ce champ engage l’annuaire (mise en avant, état, adresses) ; à confirmer par l’équipe.',
  refused: 'Déjà refusé le {date} ({notice}), pour ce motif :',
  'findings.none': 'Aucune remarque de « npm run check ».',
  'findings.some': 'Remarques de « npm run check » ({count}) :',
  texts: 'Textes proposés',
  before: 'Avant :',
  after: 'Après :',
  absent: '(rien)',
  'field.corps': 'Texte de la notice',
  message: 'Message à l’équipe de modération',
  'proposed-tags': 'Mots-clefs proposés, à ajouter à tags.yaml s’ils servent à trois notices',
  pseudo: 'Signature',
} as const satisfies Record<ProposalText, string>;
