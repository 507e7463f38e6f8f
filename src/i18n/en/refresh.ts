import { createTranslate, type Translation } from '#i18n/translate.ts';
import type { refreshMessages as french } from '../fr/refresh.ts';

/** What `npm run refresh` says to whoever reads its log. */
export const refreshMessages = {
  'no-remote': 'This content follows no remote repository: nothing to pull.',
  pulled: 'Content pulled: {from} → {to}.',
  unchanged: 'Content already up to date.',
  'pull-failed':
    'The content of {dir} cannot be pulled without forcing anything: the site is that of the content here. Git says: {reason}',
  fresh: 'The site is up to date.',
} as const satisfies Translation<typeof french>;

export const tRefresh = createTranslate(refreshMessages);
