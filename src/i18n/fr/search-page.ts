import { createTranslate } from '#i18n/translate.ts';

/** What the search page says once its first results are there. */
export const searchPageMessages = {
  'status.told': '« {query} » n’est pas dans l’annuaire : voici pourquoi.',
  'status.vague': 'Dites ce que vous voulez faire, ou l’outil à remplacer.',
  'status.onlyTexts': 'Trouvé dans des textes seulement : la réponse est peut-être ailleurs.',
  'status.fromFile': 'Hors ligne, la recherche se fait dans les noms et les besoins.',
  'status.unavailable': 'Recherché dans les noms et les besoins seulement : les textes n’ont pas pu l’être.',
  'status.nothingYet':
    'Rien dans les noms ni les besoins pour « {query} ». Les textes n’ont pas pu être cherchés.',
  'status.lacking':
    'Une partie des noms et des besoins n’a pas pu être lue : il manque peut-être des résultats.',
  'status.lackingTexts':
    'Une partie des noms et des besoins n’a pas pu être lue, et les textes n’ont pas pu l’être : il manque peut-être des résultats.',
  'status.nothingLacking':
    'Rien pour « {query} » dans ce qui a pu être lu : une partie des noms et des besoins n’a pas pu l’être. Rechargez la page, ou passez par les listes.',
  'status.choicesUnread':
    'Impossible de dire quels logiciels répondent à ce choix ({choices}) : la liste n’a pas pu être lue. Retirez-le, ou rechargez la page.',
  'status.sortUnread':
    'Les dates de vérification n’ont pas pu être lues : l’ordre reste celui de la pertinence.',
  'correction.corrected': 'Résultats pour « {used} ».',
  'correction.partly': 'Rien ne répond à tous les mots. Laissé de côté : « {dropped} ».',
  'correction.partlyUsed': 'Rien ne répond à tous les mots. Voici ce qui répond à « {used} ».',
  'correction.near': 'Vouliez-vous dire',
  'correction.exact': 'Chercher plutôt « {query} » tel quel',
  'correction.all': 'Chercher tous les mots',
  'chips.remove': 'Retirer le choix « {label} »',
  'choice.phone': 'Téléphone ou tablette',
  'choice.computer': 'Ordinateur',
  'choice.free': 'Gratuit',
  'choice.noAccount': 'Sans compte',
  'product.none': 'Nous ne connaissons rien qui convienne à la place {product}.',
  'product.toKnow': '{name}, à savoir :',
  'product.unsaid': 'Aucune notice ne dit remplacer {name}.',
  'note.refused': '{name} n’est pas dans l’annuaire.',
  'note.refusal': 'Voir la décision',
  'note.wished': '{name} est souhaité : personne n’en a encore écrit la notice.',
  'note.instead': 'Regardez plutôt :',
  'note.need': 'Voir aussi :',
  'note.unread': 'La raison n’a pas pu être lue.',
  'note.hosts': 'Qui propose {name} en ligne, sans l’installer ?',
  'note.hosts.place': 'Qui propose {name} en ligne, près de chez vous ({place}) ?',
  'note.hosts.link': 'Voir les hébergeurs de {name}',
  'empty.title': 'Il manque à l’annuaire ?',
  'empty.near': 'Peut-être cherchiez-vous',
  'empty.write': 'Écrire cette notice',
  'empty.wishes': 'Voir les notices souhaitées',
  'empty.tags': 'Parcourir par besoin',
  'empty.notices': 'Voir toutes les notices',
  'empty.lift': 'Sans le choix « {label} »',
  'empty.lift.count': 'Sans le choix « {label} » ({count})',
  'filters.title': 'Affiner',
  'filters.active': 'Affiner ({count})',
  'filters.see.one': 'Voir le résultat',
  'filters.see.many': 'Voir les {count} résultats',
  'filters.see.none': 'Aucun résultat : fermer',
  'filters.plateforme': 'Plateforme',
  'filters.licence': 'Licence',
  'filters.tag': 'Mot-clef',
  'filters.langue': 'Langue',
  'filters.all': 'Tout voir',
  'filters.clear': 'Tout effacer',
  'filters.count': '{label} ({count})',
  'filters.unread': 'Cette liste n’a pas pu être lue.',
} as const;

export const tSearchPage = createTranslate(searchPageMessages);

/** What the search page says before any script, and without one. */
export const searchStaticMessages = {
  'chips.label': 'Choix actifs',
  'sort.label': 'Trier par',
  'sort.pertinence': 'pertinence',
  'sort.nom': 'nom',
  'sort.verifie': 'vérification récente',
  'filters.quick': 'Plateforme',
  'without.text':
    'La recherche se fait dans votre navigateur, avec JavaScript. Sans lui, vos mots restent dans l’adresse de cette page, et ces listes mènent à tout. Celle des besoins porte les mots qui y mènent : la recherche de votre navigateur (Ctrl F, ou « Rechercher dans la page ») y trouve le vôtre.',
  'without.products': 'Les outils à remplacer, par leur première lettre',
  'start.text': 'Écrivez un nom, un besoin ou l’outil à remplacer, ou partez d’une liste :',
  'start.tags': 'Par mot-clef',
  'start.alternatives': 'À la place d’un outil connu',
} as const;
