/** What `npm run moderate` says. */
export const moderationMessages = {
  usage: [
    'Modération de la forge locale :',
    '  npm run moderate -- list                     les propositions qui attendent',
    '  npm run moderate -- list --all               toutes, avec leur état',
    '  npm run moderate -- show ID                  une proposition en entier',
    '  npm run moderate -- accept ID                écrit la notice dans les contenus',
    '  npm run moderate -- refuse ID "raison"       la ferme ; la raison est montrée à la personne',
    'ID est le numéro de la liste ou la référence.',
  ].join('\n'),
  'unknown-verb': 'Commande inconnue : « {verb} ».',
  'missing-id': 'Indiquer la proposition, par son numéro ou sa référence : npm run moderate -- {verb} ID',
  'other-forge':
    'La forge de ce service est GitLab (FORGE=gitlab) : les propositions s’y lisent et s’y acceptent.',
  'not-found': 'Aucune proposition « {id} » : npm run moderate -- list les montre.',
  'list.empty': 'Aucune proposition n’attend.',
  'list.count': '{count} proposition(s).',
  'show.state': 'État : {state} · étiquettes : {labels} · reçue le {date}',
  'show.changes': 'Changements dans les fichiers :',
  'show.comments': 'Réponses de l’équipe :',
  'accept.done': 'Acceptée : {files}. Reconstruire le site pour la publier (npm run build).',
  'accept.nothing': 'Acceptée : les contenus disaient déjà la même chose.',
  'accept.not-open': 'La proposition {id} n’est plus ouverte (état : {state}).',
  'conflict.fields': 'La notice a changé depuis, dans les mêmes champs ({fields}) : {file}.',
  'conflict.gone': 'La notice à corriger n’existe plus : {file}.',
  'conflict.taken': 'Une autre notice a pris ce nom de fichier depuis : {file}.',
  'conflict.renamed': 'La notice a été renommée depuis l’ouverture de la proposition : {file}.',
  'accept.conflict':
    'Conflit. {reason} Rien n’a été écrit. Reporter à la main ce qui doit l’être, puis fermer la proposition par « refuse ».',
  'accept.forbidden': 'La branche touche un fichier interdit aux contributions : {path}. Rien n’a été écrit.',
  'accept.faulty':
    'Cette notice ferait échouer npm run check ; rien n’a été écrit. À corriger d’abord, ou à refuser en disant pourquoi :',
  'refuse.done': 'Refusée : {id}.',
  'refuse.done-without-reason':
    'Refusée : {id}. Sans raison, la personne ne saura pas quoi changer : en donner une la prochaine fois.',
  'state.ouverte': 'ouverte',
  'state.fusionnee': 'publiée',
  'state.refusee': 'refusée',
  'state.retiree': 'retirée par la personne',
} as const;
