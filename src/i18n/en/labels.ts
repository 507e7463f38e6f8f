import type { NoticeState } from '#domain/notice/states.ts';
import type { Platform } from '#domain/notice/platforms.ts';

/** How platforms are written for people. */
export const platformLabels: Readonly<Record<Platform, string>> = {
  'gnu-linux': 'GNU/Linux',
  windows: 'Windows',
  macos: 'macOS',
  android: 'Android',
  ios: 'iPhone and iPad',
  bsd: 'BSD',
  web: 'Web',
  'auto-hebergement': 'Self-hosted',
  'extension-navigateur': 'Browser extension',
  autre: 'Other',
};

/** How the states of a software are written beside its name. */
export const stateLabels: Readonly<Record<NoticeState, string>> = {
  actif: 'active',
  'en-veille': 'dormant',
  abandonne: 'abandoned',
  'plus-libre': 'no longer free',
};
