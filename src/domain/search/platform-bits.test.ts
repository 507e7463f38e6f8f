import { expect, it } from 'vitest';
import { platforms } from '#domain/notice/platforms.ts';
import { platformsOfBits, platformsToBits } from './platform-bits.ts';

it('says every set of platforms as a number of its own, and reads it back', () => {
  const sets = Array.from({ length: 2 ** platforms.length }, (_, bits) => platformsOfBits(bits));
  expect(sets.map((set) => platformsToBits(set))).toEqual(sets.map((_, bits) => bits));
  expect(sets.at(-1)).toEqual(platforms);
});

it('forgets in which order a notice names its platforms', () => {
  expect(platformsOfBits(platformsToBits(['web', 'android']))).toEqual(['android', 'web']);
});
