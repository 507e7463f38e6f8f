import type { Access, HostType } from '#domain/hosts/schema.ts';
import { createTranslate, type Translation } from '#i18n/translate.ts';
import type { hostMessages as french } from '../fr/hosts.ts';

/** How one may use a service, in words. */
export const accessLabels: Readonly<Record<Access, string>> = {
  'sans-inscription': 'no registration',
  libre: 'open to everyone',
  membres: 'for members only',
  payant: 'paid',
  inconnu: 'see on their website',
};

export const hostTypeLabels: Readonly<Record<HostType, string>> = {
  association: 'non-profit',
  informel: 'informal group',
  cooperative: 'cooperative',
  'micro-entreprise': 'sole trader',
  entreprise: 'company',
  individu: 'individual',
  autre: 'other',
};

/** What `/hebergeurs.html` and the entries say of hosts. */
export const hostMessages = {
  title: 'Who hosts what?',
  description: 'Hosts that offer free software ready to use, with nothing to install.',
  lead: 'A lot of free software can be used without installing anything, at a host. Choose one near you or close to your values.',
  sample: 'Example: these hosts are made up. They show what this page will look like.',
  source: 'Source: {source}. As of {date}: check with the host before you commit yourself.',
  none: 'This directory knows no host yet.',
  chatons: 'The CHATONS collective gathers hosts that commit themselves to a charter.',
  'chatons.link': 'Look for a host on chatons.org',
  'filter.title': 'Choose',
  'filter.software': 'Software',
  'filter.access': 'Access',
  'filter.region': 'Place',
  'filter.room': 'With room left',
  'filter.any': 'All',
  'filter.reset': 'Show all',
  'status.one': '{count} service fits.',
  'status.many': '{count} services fit.',
  'status.none': 'No service fits: widen your choice.',
  'ways.label': 'Ways to look',
  'by-software': 'By software',
  'by-access': 'By access',
  'by-region': 'By place',
  notice: 'See the entry',
  'notice.of': 'See the entry on {name}',
  full: 'full',
  'region.unknown': 'Place not given',
  unreadable: 'The file {file} cannot be read ({reason}): make it again with “npm run import -- chatons …”.',
} as const satisfies Translation<typeof french>;

/** The sentences about hosts. */
export const tHosts = createTranslate(hostMessages);
