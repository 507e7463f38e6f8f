import { createTranslate } from '#i18n/translate.ts';

/** What the command lines say. */
export const cliMessages = {
  'usage.build':
    'Usage : npm run build\nConstruit le site dans dist/ (OUT_DIR), à partir de content/ (CONTENT_DIR).',
  'usage.check':
    'Usage : npm run check [-- --format terminal|json|code-quality]\nVérifie les contenus, et dit de chaque erreur où elle est et quoi écrire à la place.',
  'usage.fix':
    'Usage : npm run fix\nRécrit dans les contenus ce qui n’a qu’une correction, et compte ce qui reste à corriger à la main.',
  'usage.new': 'Usage : npm run new\nPose quelques questions, puis écrit une notice.',
  'usage.start':
    'Usage : npm start\nConstruit le site si besoin, puis le sert avec le service sur http://localhost:4321 (PORT).',
  'usage.service':
    'Usage : npm run service\nReçoit les contributions et les envoie à la forge. Ses réglages sont des variables d’environnement : docs/reglages.md.',
  'usage.dev':
    'Usage : npm run dev\nSert le site et le service sur http://localhost:4321 (PORT) ; chaque page suit son fichier.',
  'usage.html': 'Usage : npm run html\nConstruit le site, puis vérifie chaque page et chaque lien interne.',
  'usage.bench': 'Usage : npm run bench -- <mesure>\nMesures : {names}.',
  'usage.zim':
    'Usage : npm run zim [-- FICHIER]\nÉcrit le site construit en un fichier ZIM, que Kiwix lit sans réseau.',
  'usage.refresh':
    'Usage : npm run refresh\nReprend les contenus acceptés, puis reconstruit le site s’il a changé.',
  'usage.field-docs': 'Usage : npm run field-docs\nRécrit ce que les docs tiennent du code.',
  'usage.logos':
    'Usage : npm run logos [-- --from DOSSIER]\nDonne à chaque notice sans logo celui du dossier qui porte son nom, ou celui de sa marque dans simple-icons.',
  'usage.test': 'Usage : npm test\nFait tout ce que fait le pipeline, dans le même ordre.',
  'unexpected-word': 'Rien n’est fait de « {word} » ici. Les options sont : {options}.',
  'bad-option':
    'L’option « {option} » n’existe pas, ou il lui manque sa valeur. Les options sont : {options}.',
  'no-notice': 'Aucune notice ne s’appelle « {slug} » : donner le nom de son fichier, sans « .md ».',
  'check.warning': '(avertissement)',
  'check.clean': 'Tout est bon : {notices} notices vérifiées.',
  'check.summary': '{errors} dans {files}, dont {fixable} que « npm run fix » corrige.',
  'check.errors.one': '{count} erreur',
  'check.errors.many': '{count} erreurs',
  'check.warnings.one': '{count} avertissement',
  'check.warnings.many': '{count} avertissements',
  'check.files.one': '{count} fichier',
  'check.files.many': '{count} fichiers',
  'no-folder': 'Le dossier « {dir} » n’existe pas : indiquer le dossier des contenus par CONTENT_DIR.',
  'address.bad':
    'SITE_URL vaut « {value} », qui n’est pas l’adresse d’un site : une seule adresse en http ou https, avec un chemin au plus (https://exemple.org/annuaire).',
  'check.unknown-format': 'Format inconnu : « {format} ». Les formats sont : terminal, json, code-quality.',
  'fix.done': '{count} fichier(s) réécrit(s) :',
  'fix.nothing': 'Rien à corriger : tous les fichiers sont dans la forme de référence.',
  'fix.stuck': 'Rien n’a été réécrit : ce qui reste demande une décision.',
  'fix.kept':
    '{count} fichier(s) laissé(s) tel(s) quel(s), pour ne rien perdre de leurs commentaires ou de leurs nombres :',
  'fix.left': 'Il reste {errors} à corriger à la main : npm run check les montre.',
  cancelled: 'Rien n’a été écrit.',
  'new.intro': 'Une nouvelle notice, en quelques questions. Entrée pour passer ce qui n’est pas obligatoire.',
  'new.nom': 'Nom du logiciel',
  'new.licences': 'Licence(s), séparées par des virgules (par exemple : GPL-3.0-or-later)',
  'new.description_courte': 'Une phrase qui dit à quoi il sert',
  'new.site_web': 'Adresse du site officiel (https://…)',
  'new.depot': 'Adresse du code source (https://…)',
  'new.plateformes': 'Plateformes, séparées par des virgules ({valeurs})',
  'new.langues': 'Langues de l’interface, séparées par des virgules (fr, en…)',
  'new.tags': 'Mots-clefs de tags.yaml, séparés par des virgules',
  'new.alternative_a': 'À la place de quels outils propriétaires ? (séparés par des virgules)',
  'new.corps': 'Le texte de la notice, en une ligne (vous pourrez le compléter dans le fichier)',
  'new.exists':
    'L’annuaire décrit déjà « {nom} » : {file}. Corriger cette notice plutôt que d’en créer une autre.',
  'new.alike':
    'À vérifier : « {nom} » y ressemble ({file}). Si c’est le même logiciel, corriger cette notice (Ctrl-C pour arrêter là).',
  'new.no-slug':
    'Ce nom ne donne pas de nom de fichier. En choisir un (minuscules, chiffres, traits d’union)',
  'new.again': 'À reprendre :',
  'new.written': 'Notice écrite : {file}',
  'new.required': 'Cette réponse est nécessaire. Pour arrêter là : Ctrl-C.',
  'build.start': 'Construction du site…',
  'build.bad-epoch':
    'SOURCE_DATE_EPOCH vaut « {value} » : écrire un nombre de secondes depuis 1970, ou rien.',
  'build.not-ours':
    '« {dir} » contient autre chose qu’un site de ce générateur, que la construction effacerait : donner par OUT_DIR un dossier vide, ou nouveau.',
  'build.check-failed': 'Le site n’est pas construit : corriger d’abord ces erreurs.',
  'build.pages': 'Pages écrites en {seconds} s.',
  'build.offline': 'Copie hors ligne : {files} fichiers, {megabytes} Mo ({seconds} s).',
  'build.done': 'Site prêt dans {dir} ({seconds} s).',
  'build.moved':
    'Une autre construction a remplacé {dir} pendant celle-ci : rien n’y est changé. Relancer « npm run build ».',
  'build.killed':
    'Quelque chose a arrêté {program} en plein travail ({signal}), d’ordinaire le système, faute de mémoire : en libérer ou en donner davantage, puis recommencer.',
  'build.failed': 'La construction a échoué : {reason}',
  'start.fresh': 'Le site est à jour.',
  'start.ready': 'Annuaire prêt : {url}',
  'start.port-refused':
    'PORT ne convient pas ({port}) : cette machine ne laisse pas répondre à ce port. En choisir un autre, par exemple PORT=4400 npm start.',
  'start.port-taken': 'Le port {port} est déjà pris : en choisir un autre, par exemple PORT=4400 npm start.',
  'start.bad-port': 'PORT doit être un nombre entre 1 et 65535 (ici : « {value} »).',
  'start.stopped': 'Arrêté.',
  'bench.unknown': 'Mesure inconnue : « {name} ». Les mesures sont : {names}.',
  'html.summary': '{files} fichiers : {faults} défauts HTML, {broken} liens internes cassés.',
  'test.again': 'À reprendre : {steps}',
  'logos.done': '{count} logos copiés dans {dir}.',
  'system.full': 'Il n’y a plus de place pour « {path} » : en libérer, puis recommencer.',
  'system.no-room': 'Il n’y a plus de place sur le disque : en libérer, puis recommencer.',
  'system.refused':
    '« {path} » ne peut pas être lu ou écrit ({code}) : vérifier que cet endroit existe, et ses droits.',
  'files-apart':
    'Des fichiers du programme sont coupés ou ne vont pas ensemble ({fault}) : une mise à jour a sans doute été interrompue. « git status » montre ceux qui ne sont pas de la version, npm ci remet les paquets ; puis recommencer (docs/exploiter.md, « Mettre à jour »).',
  'packages-missing':
    'Le paquet « {name} » manque, l’installation n’est pas complète : npm ci, puis recommencer.',
  unexpected: 'Quelque chose d’imprévu a empêché la commande d’aboutir : {reason}',
} as const;

export const tCli = createTranslate(cliMessages);
