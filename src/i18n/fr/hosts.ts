import type { Access, HostType } from '#domain/hosts/schema.ts';
import { createTranslate } from '#i18n/translate.ts';

/** How one may use a service, in words. */
export const accessLabels: Readonly<Record<Access, string>> = {
  'sans-inscription': 'sans inscription',
  libre: 'ouvert à tout le monde',
  membres: 'réservé aux membres',
  payant: 'payant',
  inconnu: 'accès à voir sur place',
};

export const hostTypeLabels: Readonly<Record<HostType, string>> = {
  association: 'association',
  informel: 'collectif informel',
  cooperative: 'coopérative',
  'micro-entreprise': 'micro-entreprise',
  entreprise: 'entreprise',
  individu: 'particulier',
  autre: 'autre',
};

/** What `/hebergeurs.html` and the notices say of hosts. */
export const hostMessages = {
  title: 'Qui héberge quoi ?',
  description: 'Des hébergeurs qui proposent des logiciels libres prêts à l’emploi, sans rien installer.',
  lead: 'Beaucoup de logiciels libres s’utilisent sans rien installer, chez un hébergeur. Choisissez-en un près de chez vous ou de vos valeurs.',
  sample: 'Exemple : ces hébergeurs sont fictifs. Ils montrent à quoi ressemblera cette page.',
  source: 'Source : {source}. Relevé du {date} : vérifiez chez l’hébergeur avant de vous engager.',
  none: 'Aucun hébergeur n’est encore connu de cet annuaire.',
  chatons: 'Le collectif CHATONS réunit des hébergeurs qui s’engagent sur une charte.',
  'chatons.link': 'Chercher un hébergeur sur chatons.org',
  'filter.title': 'Choisir',
  'filter.software': 'Logiciel',
  'filter.access': 'Accès',
  'filter.region': 'Lieu',
  'filter.room': 'Avec de la place',
  'filter.any': 'Tous',
  'filter.reset': 'Tout montrer',
  'status.one': '{count} service correspond.',
  'status.many': '{count} services correspondent.',
  'status.none': 'Aucun service ne correspond : élargissez votre choix.',
  'ways.label': 'Façons de chercher',
  'by-software': 'Par logiciel',
  'by-access': 'Par accès',
  'by-region': 'Par lieu',
  notice: 'Voir la notice',
  'notice.of': 'Voir la notice de {name}',
  full: 'complet',
  'region.unknown': 'Lieu non précisé',
  unreadable:
    'Le fichier {file} ne peut pas être lu ({reason}) : le refaire par « npm run import -- chatons … ».',
} as const;

/** The sentences about hosts. */
export const tHosts = createTranslate(hostMessages);
