import type { Translation } from '#i18n/translate.ts';
import type { settingsWords as french } from '../fr/settings.ts';

/** What `site.yaml` says for a directory that has not chosen yet. */
export const settingsWords = {
  name: 'Free directory',
  baseline: 'Free programs, chosen and explained simply.',
  members: 'the directory',
} as const satisfies Translation<typeof french>;
