/** What a software may run on, in the order of the pages: apart from the other closed values, for results read it too. */
export const platforms = [
  'gnu-linux',
  'windows',
  'macos',
  'android',
  'ios',
  'bsd',
  'web',
  'auto-hebergement',
  'extension-navigateur',
  'autre',
] as const;

export type Platform = (typeof platforms)[number];
