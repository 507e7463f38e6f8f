import { createTranslate } from '#i18n/translate.ts';
import type { LinkState, Reason } from '#domain/links/reasons.ts';

/** What a visit told, as a person reads it. */
export const linkReasons: Readonly<Record<Reason, string>> = {
  repond: 'répond',
  redirige: 'a déménagé',
  'certificat-bientot-expire': 'certificat qui expire dans moins de quatorze jours',
  lent: 'met plus de huit secondes à répondre',
  introuvable: 'page introuvable',
  'domaine-disparu': 'nom de domaine disparu',
  'connexion-refusee': 'connexion refusée',
  'certificat-invalide': 'certificat invalide',
  'domaine-parque': 'domaine à vendre ou sans site',
  'acces-restreint': 'accès restreint aux robots ou aux personnes inscrites',
  'trop-de-demandes': 'le site demande de ralentir',
  'service-indisponible': 'service indisponible pour le moment',
  'reponse-inattendue': 'réponse inattendue',
  'robots-refuses': 'le site ne veut pas de robots',
  'robots-illisible': 'robots.txt en panne : le site n’est pas visité',
  'certificat-incomplet': 'chaîne de certificats incomplète',
  'delai-depasse': 'pas de réponse à temps',
  'connexion-coupee': 'connexion coupée',
  'reponse-illisible': 'réponse illisible',
  'trop-de-redirections': 'trop de redirections',
  'redirection-illisible': 'redirection illisible',
  'adresse-interne': 'adresse interne, non visitée',
  'port-inhabituel': 'autre port que ceux du web, non visité',
  'reseau-en-panne': 'réseau en panne de notre côté',
  'jamais-visitee': 'pas encore visitée',
};

export const linkStateLabels: Readonly<Record<LinkState, { one: string; many: string }>> = {
  critique: { one: 'lien mort', many: 'liens morts' },
  attention: { one: 'lien à surveiller', many: 'liens à surveiller' },
  inconnu: { one: 'état inconnu', many: 'états inconnus' },
  ok: { one: 'lien en bon état', many: 'liens en bon état' },
};

/** What `npm run links` says. */
export const linksCommandMessages = {
  usage:
    'Usage : npm run links [-- --format terminal|json] [--limit NOMBRE] [--only NOTICE] [--apply] [--allow-private]',
  'bad-limit': '--limit attend un nombre entier d’au moins 1 (ici : « {value} »).',
  'no-addresses': 'Aucune adresse à visiter.',
  'set-aside':
    'Le fichier {file} était illisible : il est gardé sous le nom {aside}, et l’historique repart de zéro.',
  unreadable: 'Le fichier {file} est illisible : lancer d’abord npm run links.',
  absent: 'Les adresses n’ont pas encore été visitées : lancer d’abord npm run links.',
  start: 'Adresses à visiter : {count}, sur {total}.',
  continue: 'Suite de la visite commencée le {date}. Adresses à visiter : {count}, sur {total}.',
  progress: '{count} adresses visitées sur {total}…',
  stopped: 'Visite interrompue : la même commande reprendra où elle s’est arrêtée.',
  'summary.total': 'Adresses suivies : {total}.',
  'summary.title': '{state} ({count})',
  'summary.left': 'Adresses restant à visiter : {count} (relancer npm run links).',
  'summary.written':
    'Résultats gardés dans {file} ; la prochaine construction du site les montre sur /etat.html.',
  'link.place': '{notice}  {field}',
  'link.since': 'depuis le {date}',
  'link.target': 'mène à {target}',
  'link.failures': 'échecs d’affilée : {count}',
  'failing.title': 'Échecs récents, à confirmer ({count})',
  'unknown.title': 'Inconnus, par raison',
  more: '… et {count} de plus',
  'apply.line': '{file}  {field} : {from} → {to}',
  'apply.done': 'Adresses réparées : {count}. À faire ensuite : npm run check.',
  'apply.nothing': 'Aucune redirection permanente à écrire : rien n’a changé.',
} as const;

export const tLinksCommand = createTranslate(linksCommandMessages);

/** What `/etat.html` says. */
export const linksPageMessages = {
  lead: 'Nous visitons de temps en temps les adresses que donnent les notices, pour les corriger avant que vous ne tombiez sur une page disparue.',
  never: 'Les adresses n’ont pas encore été visitées.',
  robot: 'Qui visite, et comment le refuser.',
  date: 'Dernière visite : {date}.',
  unfinished: 'La visite en cours n’est pas finie.',
  'help.critique': 'Au moins trois échecs, sur trois jours ou plus.',
  'help.attention': 'L’adresse répond, mais elle a déménagé, tarde ou va perdre son certificat.',
  'help.inconnu': 'Rien de prouvé : le site refuse les robots, ou n’a pas répondu cette fois.',
  'help.ok': 'L’adresse répond.',
  'care.critique': 'Adresses mortes',
  'care.attention': 'Adresses à surveiller',
  'care.none': 'Aucune adresse ne demande de soin.',
  since: 'depuis le {date}',
  target: 'mène à',
  edit: 'Corriger',
  'edit.label': 'Corriger la notice {name}',
  more: '… et {count} de plus.',
} as const;

export const tLinksPage = createTranslate(linksPageMessages);
