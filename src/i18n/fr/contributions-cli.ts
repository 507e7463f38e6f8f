/** What `npm run contributions` says. */
export const contributionsMessages = {
  usage: `Usage : npm run contributions -- <verbe>
  status                  l’interrupteur, la file d’attente, ce qui demande une personne
  close ["raison"]        ferme les contributions, à l’instant ; la raison est montrée au public
  open                    les rouvre
  pause · resume          arrête · reprend l’envoi vers la forge ; rien n’est perdu
  list [--state ÉTAT]     les contributions (états : {states})
  show ID                 une contribution, avec ce qui a été envoyé
  release ID · drop ID    laisse partir · écarte une contribution retenue
  retry ID                essaie à nouveau d’envoyer une contribution
  export FICHIER          toutes les contributions, en JSON
  backup FICHIER          une copie de la base, faite sans arrêter le service
ID est le numéro secret ou la référence publique.`,
  'no-folder': 'Aucune donnée dans « {dir} » : le service n’a pas encore servi, ou DATA_DIR est autre.',
  'unknown-id': 'Aucune contribution ne porte le numéro « {id} ».',
  'missing-id': 'Il manque le numéro de la contribution : npm run contributions -- {verb} ID',
  'missing-file': 'Il manque le nom du fichier : npm run contributions -- {verb} FICHIER',
  'file-exists': 'Le fichier « {file} » existe déjà : en choisir un autre.',
  'unknown-state': 'État inconnu : « {state} ». Les états sont : {states}.',
  closed: 'Contributions fermées. Le public lit : « {reason} »',
  opened: 'Contributions ouvertes.',
  'still-closed': 'Elles restent pourtant fermées par ailleurs :',
  paused: 'Envoi arrêté : les contributions sont reçues et gardées, rien ne part vers la forge.',
  resumed: 'Envoi repris.',
  released: '{reference} partira vers la forge.',
  dropped: '{reference} est écartée ; son contenu est effacé.',
  retried: '{reference} sera essayée à nouveau.',
  impossible: '{reference} est dans l’état « {state} » : « {verb} » n’y peut rien.',
  exported: '{count} contribution(s) écrite(s) dans {file}.',
  'backed-up': 'Copie faite : {file}',
  'status.open': 'Contributions : ouvertes',
  'status.closed': 'Contributions : FERMÉES',
  'status.layer': '  par {layer} : {message}',
  'status.paused': 'Envoi vers la forge : ARRÊTÉ (npm run contributions -- resume)',
  'status.sending': 'Envoi vers la forge : en marche',
  'status.waiting': 'En attente d’envoi : {count}, la plus ancienne depuis {since}',
  'status.nothing': 'En attente d’envoi : aucune',
  'status.held': 'Retenues, à regarder : {count} (list --state retenue)',
  'status.stuck': 'À débloquer par une personne : {count} (list, puis show ID et retry ID)',
  'status.states': 'Par état : {states}',
  'status.none': 'aucune contribution',
  'layer.env': 'la variable CONTRIBUTIONS',
  'layer.site': 'contribution.open dans site.yaml',
  'layer.hand': 'npm run contributions -- close (ou un fichier STOP)',
  'layer.flag': 'le drapeau « contributions-fermees » de GitLab',
  'layer.token': 'le refus du jeton par GitLab (rouvre dès qu’il est accepté, ou par « open »)',
  'layer.accepted': 'MAX_ACCEPTED_PER_HOUR (rouvre avec le temps, ou par « open »)',
  'layer.open': 'MAX_OPEN_PROPOSALS (rouvre quand des propositions sont traitées)',
  'layer.refusals': 'la part de refus parmi les dernières (rouvre par « open »)',
  'layer.unreadable': 'un interrupteur illisible',
  'list.none': 'Aucune contribution ici.',
  'show.id': 'Numéro secret : {id}',
  'show.reference': 'Référence : {reference}',
  'show.state': 'État : {state}',
  'show.kind': 'Notice : {slug} ({kind})',
  'show.dates': 'Reçue le {created}, changée le {updated}',
  'show.score': 'Score : {score} {reasons}',
  'show.url': 'Proposition : {url}',
  'show.task': 'À faire : {task}, essais : {attempts}',
  'show.fault': 'Dernier ennui : {fault}',
  'show.logo': 'Logo : {size} octets',
  'show.erased': 'Contenu effacé.',
} as const;
