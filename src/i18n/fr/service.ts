import { createTranslate } from '#i18n/translate.ts';

/** What the contribution service says: to the people who write, and to those who run it. */
export const serviceMessages = {
  'env.wrong': '{name} ne convient pas (« {value} ») : {expected}',
  'env.missing': '{name} manque : {expected}',
  'env.no-folder': 'ce dossier n’existe pas',
  'store.busy':
    'la base « {file} » est tenue par un autre programme depuis longtemps : l’arrêter, puis recommencer',
  'store.full': 'il n’y a plus de place pour « {file} » : en libérer, puis recommencer',
  'store.read-only':
    'ce dossier ne peut pas recevoir les données du service (« {file} ») : vérifier ses droits',
  'store.damaged':
    'la base « {file} » est abîmée : la mettre de côté et remettre la dernière copie (npm run contributions -- restore DOSSIER)',
  'store.foreign': '« {file} » n’est pas une base de ce service : choisir un autre dossier',
  'store.newer':
    'la base « {file} » vient d’une version plus récente : reprendre cette version, ou remettre une copie plus ancienne',
  'store.half-restored':
    'une restauration de « {file} » s’est arrêtée en route : la refaire (npm run contributions -- restore DOSSIER)',
  'store.unreachable': 'la base « {file} » ne répond pas',
  'store.refused':
    'la base « {file} » refuse ce compte, ou n’existe pas : vérifier le nom de la base, le compte et le mot de passe',
  'store.forbidden':
    'le compte de « {file} » n’a pas le droit d’y créer ce qu’il faut : en faire le propriétaire de la base, ou d’un schéma « annuaire_queue », avec le droit CREATE sur « public »',
  'store.failed': 'la base « {file} » ne peut pas être ouverte',
  'env.SERVICE_PORT': 'un nombre entre 1 et 65535',
  'env.SERVICE_HOST': 'une adresse où écouter, par exemple 127.0.0.1',
  'env.DATA_DIR': 'un dossier',
  'env.DATABASE_URL':
    'l’adresse d’une base PostgreSQL que plusieurs services partagent, avec son compte : postgres://base.example.org/annuaire (« % » y s’écrit %25)',
  'env.CONTENT_DIR': 'un dossier',
  'env.SITE_URL': 'l’adresse du site, par exemple https://annuaire.example.org',
  'env.ALLOWED_ORIGINS': 'des origines séparées par des virgules, par exemple https://annuaire.example.org',
  'env.TRUSTED_PROXIES':
    'des adresses ou des plages séparées par des virgules, par exemple 127.0.0.1, 10.0.0.0/8',
  'env.FORGE': 'une forge parmi : {names}',
  'env.CONTRIBUTIONS': 'open ou closed',
  'env.MAX_ACCEPTED_PER_HOUR':
    'un nombre entier : textes acceptés par heure, compléments compris ; au-delà, le formulaire ferme',
  'env.MAX_OPEN_PROPOSALS':
    'un nombre entier : propositions qui attendent une relecture ; au-delà, le formulaire ferme',
  'env.MAX_HELD_PER_HOUR':
    'un nombre entier : textes retenus par heure ; au-delà, ceux qui devraient l’être sont refusés, le formulaire reste ouvert',
  'env.MAX_PER_CLIENT_PER_HOUR':
    'un nombre entier : textes par adresse et par heure, le triple avec une preuve de travail (un atelier de vingt personnes derrière une adresse)',
  'env.PROOF_OF_WORK': 'on ou off',
  'env.HELD_SCORE': 'un nombre entier : à partir de ce total, une contribution attend une personne',
  'env.DISPATCH_PER_MINUTE': 'un nombre entre 1 et 6000',
  'env.RETENTION_DAYS': 'un nombre de jours entre 1 et 3650',
  'env.FAILPOINT': 'une étiquette',
  'setting.address':
    'l’adresse de la forge en https (le jeton ne voyage pas en clair), par exemple https://framagit.org',
  'setting.project': 'le chemin ou le numéro du projet, par exemple groupe/annuaire',
  'setting.token': 'un jeton d’accès de projet (sur GitLab : portée « api », rôle Developer)',
  'setting.branch': 'le nom de la branche qui reçoit les notices, par exemple main',
  'setting.inbox':
    'le chemin ou le numéro d’un autre projet, où les propositions attendent à l’abri des regards',
  'setting.flag':
    'ce qui permet de lire le bouton rouge de la forge (sur GitLab : l’identifiant d’instance, Feature flags › Configure)',
  'setting.secret': 'le secret du crochet de la forge (webhook), huit caractères au moins',
  'docs.title': '# Réglages du service de contribution',
  'docs.intro':
    'Chacun est une variable d’environnement. Une valeur qui manque ou qui ne convient pas arrête le service au démarrage, avec une ligne qui la nomme ; un nom inconnu qui ressemble à l’un d’eux se lit dans son journal (`setting-unknown`). Cette page et `.env.example` viennent du code (`src/service/env.ts`) : `npm run field-docs` les récrit.',
  'docs.header': '| variable | ce qu’on y met | sans elle |',
  'docs.example':
    '# Réglages du service de contribution : copier ce fichier sous le nom .env, puis retirer le « # » devant ce que l’on change.',
  'service.ready': 'Service de contribution prêt : {url}',
  'service.address-refused':
    'SERVICE_HOST ou SERVICE_PORT ne convient pas (« {host} », {port}) : cette machine ne laisse pas répondre à cette adresse.',
  'service.port-taken': 'Le port {port} est déjà pris : en choisir un autre, par exemple SERVICE_PORT=4400.',
  'service.stopped': 'Service de contribution arrêté ; rien de ce qui a été reçu n’est perdu.',
  'closed.default': 'Les contributions sont fermées pour le moment.',
  'closed.unreadable':
    'Les contributions sont fermées : leur interrupteur n’a pas pu être lu. L’équipe est prévenue.',
  'closed.token':
    'Les contributions sont fermées : l’outil de relecture ne répond plus à notre service. Elles rouvriront dès qu’il répondra.',
  'closed.accepted':
    'Beaucoup de propositions viennent d’arriver : le formulaire rouvre dans moins d’une heure.',
  'closed.open':
    'Beaucoup de propositions attendent déjà une relecture : le formulaire rouvrira quand l’équipe en aura traité.',
  'closed.held':
    'Beaucoup de contributions attendent d’être regardées : garder votre texte et réessayer dans une heure.',
  'closed.storage':
    'Les contributions sont fermées : elles ne peuvent pas être enregistrées pour le moment. Garder votre texte et réessayer un peu plus tard.',
  'issue.identifiant-invalide':
    'Cet identifiant d’envoi n’est pas un UUID : en tirer un au hasard pour chaque contribution.',
  'issue.trop-de-complements':
    'Cette contribution a déjà reçu dix compléments : attendre que l’équipe l’ait lue.',
  'issue.logo-plus-tard':
    'Beaucoup d’images arrivent en même temps : envoyer à nouveau dans un moment, ou sans le logo. Votre texte est gardé.',
  'issue.jeton-perime':
    'Ce formulaire était ouvert depuis plus d’un jour : votre texte est là, il suffit de l’envoyer à nouveau.',
  'issue.preuve-rejouee':
    'Cet envoi porte une vérification qui a déjà servi : recharger le formulaire (votre texte y reste) et envoyer à nouveau.',
  'issue.notice-inconnue': 'La notice à corriger n’existe pas (ou plus) dans l’annuaire.',
  'issue.mini-site-connu':
    'Cette page est déjà dans la liste des mini-sites : il n’y a rien à faire, merci !',
  'issue.rien-a-changer': 'La notice dit déjà tout cela : il n’y a rien à changer.',
  'issue.logo-trop-gros': 'Ce logo dépasse 1 Mo : en choisir un plus léger. Votre texte est gardé.',
  'issue.logo-svg':
    'Les logos SVG ne sont pas acceptés par le formulaire (ils peuvent contenir des programmes) : envoyer une image PNG, JPEG ou WebP.',
  'issue.logo-type': 'Ce fichier n’est pas une image PNG, JPEG ou WebP.',
  'issue.logo-trop-grand': 'Cette image a trop de pixels : la réduire à 2000 × 2000 au plus.',
  'issue.logo-illisible': 'Cette image est abîmée et ne peut pas être lue : en essayer une autre.',
  'too-large': 'C’est trop lourd : 1 Mo au plus pour le logo, 2 Mo en tout.',
  'verification.kept':
    'Merci ! Votre réponse est comptée : à trois personnes d’accord, la notice sera datée.',
  'too-many':
    'Beaucoup de contributions sont venues de votre réseau depuis une heure : merci ! Réessayer un peu plus tard.',
  'too-slow': 'L’envoi s’est interrompu : vérifier la connexion et envoyer à nouveau.',
  'other-content':
    'Un autre texte a déjà été envoyé sous cet identifiant : en tirer un nouveau pour celui-ci. Rien n’est perdu, et rien n’a été enregistré deux fois.',
  untold:
    'Un complément que vous avez envoyé n’a pas été transmis : il a été écarté, ou la décision était déjà prise. Proposer une correction de la notice, s’il le faut.',
  'untold.dropped':
    'Un complément que vous avez envoyé a été écarté sans être transmis ; la proposition elle-même reste ouverte, et vous pouvez en envoyer un autre.',
  'too-late': 'Cette contribution ne peut plus être changée : elle a déjà été traitée.',
  'wrong-type':
    'Ce type de contenu n’est pas accepté : envoyer du JSON ou un formulaire (multipart/form-data ou application/x-www-form-urlencoded).',
  unreadable:
    'Cet envoi ne peut pas être lu : vérifier sa forme (JSON ou formulaire, en UTF-8) et envoyer à nouveau.',
  'too-heavy':
    'Cet envoi contient trop de valeurs, ou des listes trop imbriquées, pour une notice : l’alléger et envoyer à nouveau.',
  'one-file': 'Un seul fichier est accepté : le logo, dans le champ « logo ».',
  'foreign-origin': 'Cet envoi vient d’un autre site : passer par le formulaire de l’annuaire.',
  'not-found': 'Rien à cette adresse.',
  'wrong-method': 'Cette adresse ne prend pas ce genre de demande.',
  'no-http': 'Cette demande n’est pas du HTTP que l’on comprend ici.',
  'too-many-headers': 'Cette demande a trop d’en-têtes, ou de trop longs : l’alléger et envoyer à nouveau.',
  'unknown-expectation': 'L’en-tête « Expect » de cette demande n’est pas compris ici : l’envoyer sans lui.',
  forbidden: 'Cette demande n’est pas autorisée.',
  'log.untrusted-proxy':
    'TRUSTED_PROXIES ne nomme pas le serveur mandataire : tout le monde compte comme une seule personne. Y mettre son adresse.',
  unexpected:
    'Quelque chose d’imprévu nous a empêchés de répondre. Garder votre texte et réessayer dans un moment.',
  'storage-failed':
    'Votre contribution n’a pas pu être enregistrée : garder votre texte et réessayer dans un moment.',
  'not-kept': 'Votre demande n’a pas abouti : réessayer dans un moment.',
  'page.failed': 'Votre contribution n’a pas pu être enregistrée',
  'page.closed': 'Les contributions sont fermées pour le moment',
  'page.too-many': 'Un peu de patience',
  'page.refused-before': '« {nom} » a déjà été proposé, et refusé',
  'page.refused-why':
    'Motif (le {date}) : {motif} Si la situation a changé, le dire dans le mot à l’équipe et confirmer en bas de la page.',
} as const;

export const tService = createTranslate(serviceMessages);
