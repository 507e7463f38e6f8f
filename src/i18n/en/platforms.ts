import type { Platform } from '#domain/notice/closed-values.ts';

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
