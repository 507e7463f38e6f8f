import { createTranslate } from '#i18n/translate.ts';

/** What scheduled jobs say, in their log and in the one issue they keep. */
export const reportMessages = {
  usage: 'Usage : npm run report -- links | token',
  'no-gitlab':
    'Il manque {name} : dans un pipeline de GitLab, l’adresse et le projet sont connus, le jeton est une variable protégée.',
  'no-links': 'Aucune visite à raconter : lancer d’abord « npm run links ».',
  'links.title': 'Adresses à reprendre : {count}',
  'links.intro':
    'Tenu à jour par la visite des adresses ; se ferme seul quand il n’y a plus rien à reprendre. Dernière visite : {date}.',
  'links.told': 'Adresses à reprendre : {count}. Le ticket est à jour.',
  'token.unknown': 'GitLab ne dit pas quand ce jeton expire.',
  'token.refused': 'GitLab refuse ce jeton : le remplacer (docs/exploiter.md, « Changer le jeton »).',
  'token.ends':
    'Le jeton expire le {date}, dans {days} jours : le remplacer (docs/exploiter.md, « Changer le jeton »).',
  'token.fine': 'Le jeton expire le {date}, dans {days} jours.',
} as const;

export const tReport = createTranslate(reportMessages);
