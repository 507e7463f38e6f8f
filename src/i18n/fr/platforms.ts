import type { Platform } from '#domain/notice/closed-values.ts';

/** How platforms are written for people. */
export const platformLabels: Readonly<Record<Platform, string>> = {
  'gnu-linux': 'GNU/Linux',
  windows: 'Windows',
  macos: 'macOS',
  android: 'Android',
  ios: 'iPhone et iPad',
  bsd: 'BSD',
  web: 'Web',
  'auto-hebergement': 'Auto-hébergement',
  'extension-navigateur': 'Extension de navigateur',
  autre: 'Autre',
};
