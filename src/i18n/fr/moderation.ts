import { createTranslate } from '#i18n/translate.ts';

/** What `npm run moderate` says. */
export const moderationMessages = {
  usage: [
    'Modération de la forge locale :',
    '  npm run moderate -- list                     les propositions qui attendent',
    '  npm run moderate -- list --all               toutes, avec leur état',
    '  npm run moderate -- show ID                  une proposition en entier',
    '  npm run moderate -- accept ID                écrit la notice dans les contenus',
    '  npm run moderate -- ask ID "question"        pose une question à la personne',
    '  npm run moderate -- refuse ID "raison"       la ferme ; la raison est montrée à la personne',
    '  npm run moderate -- refuse ID --motif NOM    de même, par un motif de refusal-reasons.yaml',
    'ID est le numéro de la liste ou la référence.',
  ].join('\n'),
  'unknown-verb': 'Commande inconnue : « {verb} ».',
  'missing-id': 'Indiquer la proposition, par son numéro ou sa référence : npm run moderate -- {verb} ID',
  'unknown-forge': 'FORGE vaut « {forge} », qui n’est pas une forge. Les forges sont : {forges}.',
  'other-forge':
    'La modération de ce service se fait sur sa forge (FORGE={forge}) : les propositions s’y lisent et s’y acceptent.',
  'not-found': 'Aucune proposition « {id} » : npm run moderate -- list les montre.',
  'list.empty': 'Aucune proposition n’attend.',
  'list.count': '{count} proposition(s).',
  'show.title': '{title}  (n° {number}, {reference})',
  'show.comment': '- {date} : {text}',
  'show.state': 'État : {state} · étiquettes : {labels} · reçue le {date}',
  'show.changes': 'Changements dans les fichiers :',
  'show.comments': 'Réponses de l’équipe :',
  'accept.done': 'Acceptée : {files}. Reconstruire le site pour la publier (npm run build).',
  'accept.nothing': 'Acceptée : les contenus disaient déjà la même chose.',
  'accept.not-open': 'La proposition {id} n’est plus ouverte (état : {state}).',
  'conflict.fields': 'La notice a changé depuis, dans les mêmes champs ({fields}) : {file}.',
  'conflict.removed': 'La notice à corriger n’existe plus : {file}.',
  'conflict.taken': 'Une autre notice a pris ce nom de fichier depuis : {file}.',
  'conflict.renamed': 'La notice a été renommée depuis l’ouverture de la proposition : {file}.',
  'accept.conflict':
    'Conflit. {reason} Rien n’a été écrit. Reporter à la main ce qui doit l’être, puis fermer la proposition par « refuse ».',
  'accept.forbidden': 'La branche touche un fichier interdit aux contributions : {path}. Rien n’a été écrit.',
  'accept.refused':
    '« {path} » ne peut pas être écrit : en donner le droit à qui lance la commande, puis recommencer. La proposition {id} reste ouverte, rien n’est perdu.',
  'accept.full':
    'Il n’y a plus de place pour « {path} » : en libérer, puis recommencer. La proposition {id} reste ouverte, rien n’est perdu.',
  'accept.faulty':
    'Cette notice ferait échouer npm run check ; rien n’a été écrit. À corriger d’abord, ou à refuser en disant pourquoi :',
  'refuse.done': 'Refusée : {id}.',
  'refuse.missing':
    'Dire pourquoi : npm run moderate -- refuse {id} "raison", ou --motif suivi d’un de ces noms. La personne lira la raison.',
  'refuse.unknown-reason': 'Aucun motif ne s’appelle « {motif} » dans refusal-reasons.yaml. Les voici :',
  'refuse.no-reasons': '  (aucun : content/refusal-reasons.yaml est absent ou vide)',
  'ask.missing': 'Écrire la question : npm run moderate -- ask {id} "question"',
  'ask.done': 'Question posée : {id}. La personne la lit à sa page de suivi, et peut y répondre.',
  'held.title': '{title} :',
  'show.notes': 'Compléments :',
  'state.ouverte': 'ouverte',
  'state.fusionnee': 'publiée',
  'state.refusee': 'refusée',
  'state.retiree': 'retirée par la personne',
} as const;

export const tModeration = createTranslate(moderationMessages);
