import type { NoticeState, Platform } from '#domain/notice/closed-values.ts';

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

/** How the sources of facts are called by people; another one is called as its file says. */
export const sourceLabels: Readonly<Record<string, string>> = {
  'awesome-selfhosted-data': 'awesome-selfhosted',
  'debian-appstream': 'Debian',
  'debian-paquets': 'Debian',
  'f-droid': 'F-Droid',
  flathub: 'Flathub',
  sill: 'SILL',
};
