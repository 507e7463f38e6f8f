import type { NoticeState, Platform } from '#domain/notice/closed-values.ts';

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

/** How the states of a software are written beside its name. */
export const stateLabels: Readonly<Record<NoticeState, string>> = {
  actif: 'actif',
  'en-veille': 'en veille',
  abandonne: 'abandonné',
  'plus-libre': 'n’est plus libre',
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
