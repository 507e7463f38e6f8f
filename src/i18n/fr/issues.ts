import { createTranslate } from '#i18n/translate.ts';
import type { IssueCode } from '#domain/issue.ts';

/**
 * One sentence per finding, for people who write notices: it quotes their own value between « » and never blames.
 * `{name}` is replaced by the finding’s parameter; what to write instead comes from the finding itself.
 */
export const issueMessages = {
  'fichier-illisible': 'Ce fichier ne peut pas être lu : vérifier que c’en est un, et ses droits d’accès.',
  'fichier-trop-gros': 'Ce fichier dépasse la taille permise ({maximum} octets) : le raccourcir.',
  'fichier-lien-symbolique': 'Ceci est un lien symbolique : mettre le fichier lui-même à la place.',
  'fichier-inattendu':
    'Ce fichier n’est pas attendu ici : une notice est un fichier simple dont le nom finit par .md.',
  'fichier-manquant': 'Ce fichier manque.',
  'dossier-illisible':
    'Ceci devrait être un dossier que l’on peut ouvrir : mettre un dossier à la place du fichier, ou corriger ses droits d’accès.',
  'encodage-invalide': 'Ce fichier n’est pas en UTF-8 : l’enregistrer à nouveau en UTF-8.',
  'nom-de-fichier':
    '« {valeur} » n’est pas un nom de fichier permis : des minuscules sans accent, des chiffres et des traits d’union, 80 caractères au plus, et aucun nom que se réservent Windows (con, nul…) ou nos listes (lettre-a…).',
  'nom-de-fichier-casse':
    'Ce nom ne diffère de « {autre} » que par des majuscules : sur bien des machines, c’est le même fichier.',
  'fichier-vide': 'Ce fichier est vide : y écrire une notice (npm run new montre comment), ou le retirer.',
  'entete-absent': 'La première ligne doit être exactement --- (ici : « {valeur} »).',
  'entete-trop-bas': 'La première ligne est vide : retirer ce qui précède la ligne ---.',
  'entete-non-ferme': 'Il manque la ligne --- qui ferme l’en-tête, seule sur sa ligne.',
  'entete-moteur-interdit':
    'La première ligne doit être exactement --- : dans « {valeur} », ce qui suit les tirets serait pris pour un langage, parfois à exécuter.',
  'fin-de-ligne':
    'Ce fichier est enregistré à la manière de Windows ou d’anciens Mac (fins de ligne CRLF ou CR, ou marque BOM au début) : il est lu quand même.',
  'json-illisible':
    'Ceci n’est pas du JSON, ou il est coupé : refaire ce fichier par « npm run import -- chatons … », ou le reprendre d’une version antérieure.',
  'yaml-illisible': 'Ceci n’est pas du YAML lisible : {raison}.',
  'texte-apres-diese':
    'Ce qui suit « # » n’est pas lu et serait perdu : « {valeur} ». Le mettre entre guillemets avec la valeur, ou seul sur sa ligne si c’est un commentaire.',
  commentaire:
    'Cet en-tête contient un commentaire (« {valeur} ») : pour ne pas le perdre, npm run fix ne réécrit pas ce fichier.',
  'catalogue-vide': 'Aucune notice lisible dans ce dossier : il en faut au moins une.',
  'champ-manquant': 'Le champ « {champ} » est obligatoire.',
  'champ-inconnu': 'Champ inconnu : « {champ} » : corriger son nom, ou le retirer.',
  'champ-vide': 'Ce champ est vide : quand on ne sait pas, on ne l’écrit pas.',
  'type-inattendu': '« {valeur} » n’a pas la forme attendue ({attendu}).',
  'valeur-inconnue': '« {valeur} » n’est pas une valeur connue.',
  'trop-long': 'Ce texte est trop long : {longueur} caractères, pour {maximum} au plus.',
  'trop-de-valeurs': 'Il y a trop de valeurs : {longueur}, pour {maximum} au plus.',
  'valeur-repetee': 'Une valeur est écrite deux fois.',
  'caractere-suspect': 'Ce texte contient un caractère invisible ou trompeur : « {valeur} ».',
  'forme-unicode': '« {valeur} » utilise des accents décomposés (Unicode NFD).',
  'espaces-superflus': '« {valeur} » contient des espaces ou des retours à la ligne en trop.',
  'balise-interdite': 'Une description courte s’écrit sans HTML ni Markdown.',
  'nom-illisible': '« {valeur} » ne contient ni lettre ni chiffre : écrire le nom du logiciel.',
  'adresse-invalide': '« {valeur} » n’est pas une adresse de page web acceptée ici (par exemple {exemple}).',
  'adresse-incomplete': '« {valeur} » est une adresse sans son début https://.',
  'adresse-non-securisee': '« {valeur} » devrait commencer par https://, si le site y répond.',
  'adresse-avec-pistage': '« {valeur} » contient des paramètres qui servent à suivre les personnes.',
  'date-invalide': '« {valeur} » n’est pas une date : écrire AAAA-MM-JJ.',
  'date-a-venir': '« {valeur} » est une date à venir : vérifier l’année, le mois et le jour.',
  'langues-suite': '« {valeur} » dit qu’il y a d’autres langues encore : il finit la liste.',
  'langue-invalide': '« {valeur} » n’est pas un code de langue (BCP 47) : par exemple fr, en, pt-BR.',
  'licence-inconnue':
    '« {valeur} » n’est pas un identifiant de licence SPDX (liste : https://spdx.org/licenses/).',
  'licence-alias': '« {valeur} » est compris, mais doit s’écrire par son identifiant SPDX.',
  'licence-non-libre':
    '« {valeur} » ({nom}) n’est pas une licence libre : ni l’OSI ni la FSF ne la reconnaissent.',
  'nombre-invalide': '« {valeur} » n’est pas un nombre accepté ici.',
  'slug-invalide':
    '« {valeur} » doit être en minuscules sans accent, avec des traits d’union, sans être un nom que se réservent Windows (con, nul…) ou nos listes (lettre-a…).',
  'chemin-invalide':
    '« {valeur} » n’est pas un chemin accepté ici : pour une image, le nom d’un fichier des contenus (gimp.png) ; pour une ancienne adresse, un chemin qui commence par / et finit par un nom (/content/gimp).',
  'identifiant-invalide':
    '« {valeur} » n’est pas un identifiant de cette forme : le copier tel que son catalogue l’écrit, sans adresse ni espace (Q8038, org.gimp.GIMP).',
  'fusion-inachevee':
    'Une fusion de git s’est arrêtée ici (« {valeur} ») : garder celui des deux textes qui est le bon, et retirer les lignes <<<<<<<, ======= et >>>>>>>.',
  'corps-html': 'Le HTML n’est pas permis dans une notice : « {valeur} ».',
  'corps-image': 'Les images ne sont pas permises dans une notice : « {valeur} ».',
  'corps-titre': 'Seuls les titres de niveau 2 (##) sont permis dans une notice : « {valeur} ».',
  'tag-inconnu': '« {valeur} » n’est pas un mot-clef de tags.yaml.',
  'tag-peu-utilise':
    'Le mot-clef « {valeur} » ne sert qu’à {nombre} notice(s) : il en faut {minimum}, ou le réunir à un autre.',
  'tag-trop-large':
    'Le mot-clef « {valeur} » réunit {nombre} notices : au-delà de {maximum}, il faut le partager, ou dire les besoins dans les notices.',
  'synonyme-sans-logiciel': 'Aucune notice du mot-clef « {valeur} » ne dit ces synonymes : {synonymes}.',
  'point-attention-inconnu': '« {valeur} » n’est pas un identifiant de points-attention.yaml.',
  'alternative-alias': '« {valeur} » a une écriture de référence dans alternatives.yaml.',
  'alternative-inconnue':
    '« {valeur} » n’est pas dans alternatives.yaml : l’y ajouter, avec le besoin auquel il répond.',
  'alternative-est-une-notice':
    '« {valeur} » est un logiciel libre de cet annuaire (« {notice} ») : ce champ est fait pour les outils propriétaires.',
  'alternative-sans-notice':
    'Aucune notice ne remplace « {valeur} » : en écrire une, ou dire pourquoi dans le champ pourquoi.',
  'accueil-sans-notice': 'La page d’accueil met en avant « {valeur} », qu’aucune notice ne remplace.',
  'souhait-exauce': 'Le souhait « {valeur} » est exaucé par la notice « {notice} » : le retirer.',
  'refus-contredit': 'refusals.yaml dit que « {valeur} » a été refusé : retirer ce refus, ou la notice.',
  'nom-en-double': '« {valeur} » est déjà le nom de la notice « {notice} ».',
  'site-en-double': '« {valeur} » est déjà le site de la notice « {notice} ».',
  'alias-en-double': '« {valeur} » mène déjà à « {notice} » : ne garder ce nom qu’à un seul endroit.',
  'redirection-prise':
    '« {valeur} » est l’adresse d’une page du site : c’est elle qu’on y trouverait, jamais la notice. La retirer de « redirections ».',
  'redirection-en-double': '« {valeur} » mène déjà à la notice « {notice} ».',
  'nom-et-slug-differents':
    'Le fichier s’appelle « {valeur} », ce qui ne vient ni du nom « {nom} » ni d’un alias.',
  'logo-manquant': 'Le fichier « {valeur} » n’est pas dans content/logos.',
  'logo-dangereux': 'Ce logo SVG fait plus que dessiner : « {valeur} ».',
  'logo-illisible': 'Le fichier « {valeur} » n’est pas une image que les navigateurs montrent.',
  'logo-inutilise': 'Aucune notice n’utilise le logo « {valeur} ».',
  'successeur-inconnu': '« {valeur} » n’est pas une autre notice de cet annuaire.',
  'successeur-en-boucle':
    'De remplaçant en remplaçant, on revient à cette notice ({valeur}) : retirer le champ là où le logiciel est encore à prendre.',
  'abandon-sans-suite': 'L’état est « {valeur} » : indiquer remplace_par, ou dire pourquoi dans le texte.',
  'description-repete-nom': 'La description répète le nom « {valeur} », qui est déjà écrit juste au-dessus.',
  'mots-publicitaires': 'La description vante au lieu de décrire : « {valeur} ».',
  'notice-incomplete': 'Sans le champ « {champ} », cette notice sera difficile à trouver et à comprendre.',
  'langues-devinees':
    'La liste « {valeur} » est celle que l’on devine : la tirer d’une source (npm run facts), ou ne pas l’écrire.',
  'texte-paiement':
    'Le texte parle de payer (« {valeur} ») : ajouter le point d’attention {point}, ou écrire en_bref.prix.',
  'texte-anglais': 'Le texte dit « {valeur} » : ajouter le point d’attention {point}.',
  'texte-telephone': 'Le texte dit « {valeur} » : ajouter le point d’attention {point}.',
  'texte-compte':
    'Le texte dit « {valeur} » : ajouter le point d’attention {point}, ou écrire en_bref.compte.',
  'anglais-et-francais':
    'La notice promet le français, et « {valeur} » prévient que tout est surtout en anglais : écrire en_bref.francais « partiel », ou retirer l’un des deux.',
  'notice-sans-lien': '« {valeur} » est une notice de cet annuaire : en faire un lien.',
  'lien-notice-inconnue': 'Le lien « {valeur} » ne mène à aucune notice de cet annuaire.',
  'groupe-vide': 'Ce groupe ne recommande aucun logiciel : en ajouter un, ou retirer le groupe.',
  'liste-notice-inconnue': '« {valeur} » n’est pas une notice de cet annuaire.',
  'liste-notice-repetee': '« {valeur} » est déjà dans le groupe « {groupe} » de cette liste.',
  'liste-notice-retiree': 'On ne recommande plus « {valeur} », dont l’état est « {etat} ».',
  typographie: 'Apostrophe droite ou espace qui se coupe : « {valeur} ».',
  'adresse-de-site':
    '« {valeur} » n’est pas l’adresse d’un site : une seule adresse en http ou https, avec un chemin au plus (https://exemple.org/annuaire).',
  'couleur-invalide':
    '« {valeur} » n’est pas une couleur : un dièse et six chiffres ou lettres de a à f (#5b3f8c).',
  'couleur-illisible':
    '« {valeur} » ne se lit pas sur fond clair, ni le blanc sur elle : contraste de {nombre}, pour {minimum} au moins (WCAG).',
  'contact-invalide':
    '« {valeur} » n’est ni une adresse de courriel, ni l’adresse d’une page (https://exemple.org/contact, /a-propos.html).',
  'page-inconnue': '« {valeur} » n’est pas une page de cet annuaire.',
  'image-manquante': 'L’image « {valeur} » n’est pas dans le dossier des contenus.',
  'exodus-autre-application':
    'Le rapport est celui de « {valeur} », alors que la notice installe « {paquets} » : donner celui de la même application.',
  'page-contact':
    'Cette page renvoie à un contact, et site.yaml n’en donne aucun : y écrire contact: "une adresse électronique ou une page" avant d’ouvrir le site au public.',
  'page-editeur':
    'Cette page nomme qui édite le site, et site.yaml ne le dit pas : y écrire publisher: "le nom de votre association" avant d’ouvrir le site au public.',
  'page-modele':
    'Cette page est encore un modèle : mettre à la place de cette phrase et de la liste qui la suit ce qu’elles demandent, avant d’ouvrir le site au public.',
  'page-a-completer': 'Cette page attend quelqu’un : « {valeur} ».',
  'budget-depasse':
    'Il manque « {valeur} » à {nombre} notice(s), pour {maximum} au plus : compléter des notices plutôt que de relever ce nombre.',
  'budget-a-baisser':
    'Il ne manque plus « {valeur} » qu’à {nombre} notice(s) : baisser ce nombre, pour que rien ne se perde.',
  'forme-non-canonique':
    'Ce fichier n’est pas dans la forme de référence (ordre des champs, guillemets, espaces).',
  'exception-inutile': 'L’exception « {regle} » pour {fichier} ne sert plus : la retirer.',
  'notice-inconnue': 'Il n’y a pas de notice « {valeur} » à corriger : proposer une nouvelle notice.',
  'sans-changement':
    'Rien ne change dans la notice « {valeur} » : modifier au moins un champ avant d’envoyer.',
} as const satisfies Record<IssueCode, string>;

/** Said after a finding, when there is something to write instead. */
export const fixMessages = {
  'fix.write': 'écrire : {expected}',
  'fix.remove': 'retirer cette valeur',
  'fix.suggest': 'vouliez-vous dire « {expected} » ?',
  'fix.choose': 'choisir parmi : {valeurs}',
  'fix.canonical': 'réécrire le fichier',
  'fix.automatic': '(npm run fix le fait)',
  'fix.help': 'aide : docs/errors.md#{code}',
} as const;

export const tFix = createTranslate(fixMessages);
