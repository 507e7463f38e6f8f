import type { NoticeState } from '#domain/notice/states.ts';
import type { Platform } from '#domain/notice/platforms.ts';

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

/** How a list of what works there is headed: « Logiciels pour Windows ». */
export const platformPlaces: Readonly<Record<Platform, string>> = {
  'gnu-linux': 'pour GNU/Linux',
  windows: 'pour Windows',
  macos: 'pour macOS',
  android: 'pour Android',
  ios: 'pour iPhone et iPad',
  bsd: 'pour BSD',
  web: 'à utiliser en ligne',
  'auto-hebergement': 'à héberger soi-même',
  'extension-navigateur': 'à ajouter au navigateur',
  autre: 'pour d’autres systèmes',
};

/** How the states of a software are written beside its name. */
export const stateLabels: Readonly<Record<NoticeState, string>> = {
  actif: 'actif',
  'en-veille': 'en veille',
  abandonne: 'abandonné',
  'plus-libre': 'n’est plus libre',
};
