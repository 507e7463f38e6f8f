import type { Platform } from '#domain/notice/platforms.ts';
import { createTranslate } from '#i18n/translate.ts';

/** What the search says with its first results, on its page and under the search fields. */
export const searchMessages = {
  title: 'Rechercher',
  'title.query': '« {query} » — {title}',
  'status.loading': 'Recherche…',
  'status.none': 'Aucun résultat pour « {query} »',
  'status.noneFiltered': 'Aucun résultat',
  'status.one': '{count} résultat pour « {query} »',
  'status.many': '{count} résultats pour « {query} »',
  'status.all.one': '{count} logiciel',
  'status.all.many': '{count} logiciels',
  'status.choices': ', avec : {choices}',
  'status.waiting': ' …',
  'status.failed':
    'La recherche n’a pas pu se charger. Rechargez la page, ou passez par les listes ci-dessous.',
  'status.offline':
    'La recherche n’a pas pu se charger : la connexion semble coupée. Ce qui est affiché reste utilisable.',
  'status.cardsUnread': 'Des descriptions n’ont pas pu être lues.',
  'featured.title': 'Les membres de {members} utilisent',
  'results.skip': 'Aller aux résultats',
  'results.title': 'Résultats',
  'reason.name': 'c’est son nom',
  'reason.namePart': 'dans son nom',
  'reason.alias': 'aussi appelé « {alias} »',
  'reason.product': 'à la place {product}',
  'reason.need': 'pour {need}',
  'reason.needNoun': 'besoin : {need}',
  'reason.description': 'dans sa description',
  'reason.text': 'dans le texte',
  'reason.featured': 'recommandé',
  'reason.choices': 'répond à vos choix',
  'product.title': 'À la place {product}',
  more: 'Afficher la suite',
} as const;

/** Where a software runs, as short as a small screen needs. */
export const shortPlatforms: Readonly<Partial<Record<Platform, string>>> = {
  'gnu-linux': 'Linux',
  windows: 'Windows',
  macos: 'Mac',
  android: 'Android',
  ios: 'iPhone',
  web: 'web',
  'auto-hebergement': 'serveur',
  'extension-navigateur': 'extension',
};

export const tSearch = createTranslate(searchMessages);
