/** What may be written in the fields whose values are ours, not those of a list of `content/`. */

/** Where one gets a software, by the name of the store; a notice gives its identifier there, never an address. */
export const appStores = [
  'flathub',
  'snap',
  'debian',
  'fdroid',
  'google_play',
  'app_store',
  'homebrew',
  'winget',
  'microsoft_store',
  'chocolatey',
  'firefox',
  'chrome',
  'yunohost',
  'docker',
  'pypi',
  'npm',
] as const;

/** What one wants to know at a glance; absent means unknown, never no. */
export const briefAnswers = {
  prix: ['gratuit', 'payant', 'mixte'],
  compte: ['non', 'facultatif', 'oui'],
  francais: ['oui', 'partiel', 'non'],
  hors_ligne: ['oui', 'non'],
} as const;

export type AppStore = (typeof appStores)[number];
