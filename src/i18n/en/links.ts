import type { LinkState, Reason } from '#domain/links/reasons.ts';
import { createTranslate, type Translation } from '#i18n/translate.ts';
import type { linksCommandMessages as frenchCommand, linksPageMessages as french } from '../fr/links.ts';

/** What a visit told, as a person reads it. */
export const linkReasons: Readonly<Record<Reason, string>> = {
  repond: 'answers',
  redirige: 'has moved',
  'certificat-bientot-expire': 'certificate that expires in less than fourteen days',
  lent: 'takes more than eight seconds to answer',
  introuvable: 'page not found',
  'domaine-disparu': 'domain name gone',
  'connexion-refusee': 'connection refused',
  'certificat-invalide': 'invalid certificate',
  'domaine-parque': 'domain for sale or without a website',
  'acces-restreint': 'closed to robots or to people without an account',
  'trop-de-demandes': 'the website asks to slow down',
  'service-indisponible': 'service unavailable for now',
  'reponse-inattendue': 'unexpected answer',
  'robots-refuses': 'the website wants no robot',
  'robots-illisible': 'robots.txt out of order: the website is not visited',
  'certificat-incomplet': 'incomplete chain of certificates',
  'delai-depasse': 'no answer in time',
  'connexion-coupee': 'connection cut',
  'reponse-illisible': 'answer that cannot be read',
  'trop-de-redirections': 'too many redirects',
  'redirection-illisible': 'redirect that cannot be read',
  'adresse-interne': 'internal address, not visited',
  'port-inhabituel': 'a port other than those of the web, not visited',
  'reseau-en-panne': 'network down on our side',
  'jamais-visitee': 'not visited yet',
};

export const linkStateLabels: Readonly<Record<LinkState, { one: string; many: string }>> = {
  critique: { one: 'dead link', many: 'dead links' },
  attention: { one: 'link to watch', many: 'links to watch' },
  inconnu: { one: 'unknown state', many: 'unknown states' },
  ok: { one: 'link in good state', many: 'links in good state' },
};

/** What `npm run links` says. */
export const linksCommandMessages = {
  usage:
    'Usage: npm run links [-- --format terminal|json] [--limit NUMBER] [--only ENTRY] [--apply] [--allow-private]',
  'bad-limit': '--limit wants a whole number of at least 1 (here: “{value}”).',
  'no-addresses': 'No address to visit.',
  'set-aside':
    'The file {file} could not be read: it is kept under the name {aside}, and the history starts again from nothing.',
  unreadable: 'The file {file} cannot be read: run npm run links first.',
  absent: 'The addresses were not visited yet: run npm run links first.',
  start: 'Addresses to visit: {count}, out of {total}.',
  continue: 'Going on with the visit begun on {date}. Addresses to visit: {count}, out of {total}.',
  progress: '{count} addresses visited out of {total}…',
  stopped: 'Visit interrupted: the same command will go on where it stopped.',
  'summary.total': 'Addresses followed: {total}.',
  'summary.title': '{state} ({count})',
  'summary.left': 'Addresses left to visit: {count} (run npm run links again).',
  'summary.written': 'Results kept in {file}; the next build of the site shows them on /etat.html.',
  'link.place': '{notice}  {field}',
  'link.since': 'since {date}',
  'link.target': 'leads to {target}',
  'link.failures': 'failures in a row: {count}',
  'failing.title': 'Recent failures, to be confirmed ({count})',
  'unknown.title': 'Unknown, by reason',
  more: '… and {count} more',
  'apply.line': '{file}  {field}: {from} → {to}',
  'apply.done': 'Addresses repaired: {count}. To do next: npm run check.',
  'apply.nothing': 'No permanent redirect to write: nothing has changed.',
} as const satisfies Translation<typeof frenchCommand>;

export const tLinksCommand = createTranslate(linksCommandMessages);

/** What `/etat.html` says. */
export const linksPageMessages = {
  lead: 'From time to time we visit the addresses that the entries give, to correct them before you come upon a page that is gone.',
  never: 'The addresses were not visited yet.',
  robot: 'Who visits, and how to refuse it.',
  date: 'Last visit: {date}.',
  unfinished: 'The visit under way is not finished.',
  'help.critique': 'At least three failures, over three days or more.',
  'help.attention': 'The address answers, but it has moved, is slow or will lose its certificate.',
  'help.inconnu': 'Nothing proved: the website refuses robots, or did not answer this time.',
  'help.ok': 'The address answers.',
  'care.critique': 'Dead addresses',
  'care.attention': 'Addresses to watch',
  'care.none': 'No address needs care.',
  since: 'since {date}',
  target: 'leads to',
  edit: 'Correct',
  'edit.label': 'Correct the entry on {name}',
  more: '… and {count} more.',
} as const satisfies Translation<typeof french>;

export const tLinksPage = createTranslate(linksPageMessages);
