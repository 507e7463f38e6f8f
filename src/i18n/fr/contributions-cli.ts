import { createTranslate } from '#i18n/translate.ts';

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
  retry ID                essaie à nouveau d’envoyer une contribution, sans attendre
  erase ID                efface ce qu’une personne a envoyé, ici et sur la forge
  close-last HEURES       ferme les propositions ouvertes depuis tant d’heures
  export FICHIER          toutes les contributions, en JSON
  backup DOSSIER          une copie de tout (base, secrets, forge), sans arrêter le service
  restore DOSSIER         remet cette copie dans DATA_DIR, qui doit être vide
ID est le numéro secret ou la référence publique.`,
  'no-folder': 'Aucune donnée dans « {dir} » : le service n’a pas encore servi, ou DATA_DIR est autre.',
  'unknown-verb': 'Commande inconnue : « {verb} ».',
  'too-many': '« {word} » est en trop : npm run contributions -- {verb} ne prend qu’une valeur.',
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
  'missing-folder': 'Il manque le nom du dossier : npm run contributions -- {verb} DOSSIER',
  'missing-hours': 'Il manque le nombre d’heures (31 jours au plus) : npm run contributions -- {verb} 2',
  'folder.not-empty': 'Le dossier n’est pas vide (« {place} ») : en donner un nouveau.',
  'folder.not-a-backup':
    'Le dossier « {place} » n’est pas une copie faite par « backup » : il n’a pas de base.',
  'folder.half-made':
    'La copie « {place} » a été interrompue avant sa fin : en prendre une autre, celle-ci ne peut pas servir.',
  'folder.damaged':
    '« {place} » manque à cette copie, ou a changé depuis qu’elle a été faite : en prendre une autre, entière.',
  'folder.full': 'Il n’y a pas assez de place dans « {place} » : en libérer, puis recommencer.',
  'backed-up':
    'Copie faite dans {folder} : {names}. Elle contient des données personnelles : la garder à l’abri.',
  restored: 'Copie remise dans {folder} : {names}. Démarrer le service.',
  erased: '{reference} est effacée.',
  'erased-later': '{reference} est effacée ici ; le service l’efface de la forge. {url}',
  'closed-last': '{count} proposition(s) refermée(s) ; le service les ferme sur la forge.',
  'status.open': 'Contributions : ouvertes',
  'status.closed': 'Contributions : FERMÉES',
  'status.layer': '  par {layer} : {message}',
  'status.paused': 'Envoi vers la forge : ARRÊTÉ (npm run contributions -- resume)',
  'status.sending': 'Envoi vers la forge : en marche',
  'status.moved': 'LE PROJET A CHANGÉ D’ADRESSE : {path} (corriger GITLAB_PROJECT, puis redémarrer)',
  'status.alarm': 'À RÉGLER : {remedy}',
  'status.unreachable': 'La forge ne répond pas : tout attend, rien n’est perdu',
  'status.silent':
    'La forge demande d’attendre jusqu’au {until} (npm run contributions -- resume pour essayer tout de suite)',
  'status.not-running': 'Service : aucun ne tourne sur ce dossier',
  'status.running': 'Service : processus {pid}, forge {forge}',
  'status.local-forge': 'locale',
  'status.settings':
    'Réglages en marche : {accepted} textes par heure, {open} propositions ouvertes, {held} retenues par heure à partir de {score} points, {client} par réseau et par heure, preuve de travail {proof}, {dispatch} envois par minute, effacement après {days} jours',
  'status.waiting': 'En attente d’envoi : {count}, la plus ancienne depuis {since}',
  'status.nothing': 'En attente d’envoi : aucune',
  'status.held': 'Retenues, à regarder : {count} (list --state retenue)',
  'status.stuck': 'À débloquer par une personne : {count} (list, puis show ID et retry ID)',
  'status.backup': 'Dernière copie (backup) : {date}',
  'status.no-backup': 'Dernière copie (backup) : aucune',
  'status.states': 'Par état : {states}',
  'status.none': 'aucune contribution',
  'alarm.project-missing': 'la forge ne connaît pas GITLAB_PROJECT, ou le cache à ce jeton',
  'alarm.project-moved': 'GITLAB_PROJECT a changé d’adresse sur la forge',
  'alarm.inbox-missing': 'la forge ne connaît pas GITLAB_SOURCE_PROJECT, ou le cache à ce jeton',
  'alarm.inbox-moved': 'GITLAB_SOURCE_PROJECT a changé d’adresse sur la forge',
  'alarm.token': 'la forge refuse GITLAB_TOKEN, révoqué ou échu : en mettre un autre, puis redémarrer',
  'alarm.token-scopes': 'GITLAB_TOKEN n’a pas la portée « api » : en mettre un qui l’ait, puis redémarrer',
  'alarm.token-role':
    'GITLAB_TOKEN ne peut pas écrire dans ce projet : il lui faut le rôle Developer, dans ce projet-là',
  'layer.env': 'la variable CONTRIBUTIONS',
  'layer.site': 'contribution.open dans site.yaml',
  'layer.hand': 'npm run contributions -- close (ou un fichier STOP)',
  'layer.flag': 'le drapeau « contributions-fermees » de GitLab',
  'layer.token': 'un refus de la forge (rouvre dès qu’elle accepte, ou par « open »)',
  'layer.accepted': 'MAX_ACCEPTED_PER_HOUR (rouvre avec le temps, ou par « open »)',
  'layer.open': 'MAX_OPEN_PROPOSALS (rouvre quand des propositions sont traitées)',
  'layer.held': 'MAX_HELD_PER_HOUR (rouvre avec le temps)',
  'layer.moved': 'un projet qui a changé d’adresse (rouvre dès qu’il répond, ou par « open »)',
  'layer.storage': 'une écriture qui a échoué (disque plein ?) ; rouvre dès qu’une réussit',
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
  'show.untold': 'Un complément n’a pas été transmis : il a été écarté, ou la décision était déjà prise',
  'show.held-amendment': 'Complément retenu :',
  'show.logo': 'Logo : {size} octets',
  'show.erased': 'Contenu effacé.',
} as const;

export const tContributions = createTranslate(contributionsMessages);
