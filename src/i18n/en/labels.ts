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

/** How a list of what works there is headed: “Software for Windows”. */
export const platformPlaces: Readonly<Record<Platform, string>> = {
  'gnu-linux': 'for GNU/Linux',
  windows: 'for Windows',
  macos: 'for macOS',
  android: 'for Android',
  ios: 'for iPhone and iPad',
  bsd: 'for BSD',
  web: 'to use online',
  'auto-hebergement': 'to host yourself',
  'extension-navigateur': 'to add to a browser',
  autre: 'for other systems',
};

/** How the states of a software are written beside its name. */
export const stateLabels: Readonly<Record<NoticeState, string>> = {
  actif: 'active',
  'en-veille': 'dormant',
  abandonne: 'abandoned',
  'plus-libre': 'no longer free',
};
