import { createTranslate } from '#i18n/translate.ts';
import type { reportMessages as french } from '../fr/report.ts';

/** What scheduled jobs say, in their log and in the one issue they keep. */
export const reportMessages = {
  usage: 'Usage: npm run report -- links | token',
  'no-gitlab':
    '{name} is missing: in a GitLab pipeline, the address and the project are known, the token is a protected variable.',
  'no-links': 'No visit to tell of: run “npm run links” first.',
  'links.title': 'Addresses to look at: {count}',
  'links.intro':
    'Kept up to date by the visits of addresses; closes by itself when nothing is left. Last visit: {date}.',
  'links.told': 'Addresses to look at: {count}. The issue is up to date.',
  'token.unknown': 'GitLab does not say when this token ends.',
  'token.refused': 'GitLab refuses this token: replace it (docs/exploiter.md, “Changer le jeton”).',
  'token.ends':
    'The token ends on {date}, in {days} days: replace it (docs/exploiter.md, “Changer le jeton”).',
  'token.fine': 'The token ends on {date}, in {days} days.',
} as const satisfies Record<keyof typeof french, string>;

export const tReport = createTranslate(reportMessages);
