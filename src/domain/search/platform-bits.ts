import type { platforms } from '#domain/notice/closed-values.ts';

/** Where a software runs as one number: a bit for each platform, by its place in this table. */
export function platformsToBits(ids: readonly PlatformOfBit[]): number {
  return ids.reduce((bits, id) => bits | (1 << platformOfBit.indexOf(id)), 0);
}

/** The platforms that `platformsToBits` wrote, in the order of the table. */
export function platformsOfBits(bits: number): PlatformOfBit[] {
  return platformOfBit.filter((_, place) => (bits & (1 << place)) !== 0);
}

/** Written again here so that results need no file for it: the compiler compares. */
const platformOfBit = [
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
] as const satisfies typeof platforms;

type PlatformOfBit = (typeof platformOfBit)[number];
