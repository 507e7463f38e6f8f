import { platforms, type Platform } from '#domain/notice/platforms.ts';

/** Where a software runs as one number: a bit for each platform, by its place in this table. */
export function platformsToBits(ids: readonly Platform[]): number {
  return ids.reduce((bits, id) => bits | (1 << platforms.indexOf(id)), 0);
}

/** The platforms that `platformsToBits` wrote, in the order of the table. */
export function platformsOfBits(bits: number): Platform[] {
  return platforms.filter((_, place) => (bits & (1 << place)) !== 0);
}
