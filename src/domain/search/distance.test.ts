import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closest, osaDistance } from './distance.ts';
import { letterBits, mayBeNear } from './letters.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcde1'.split('')), maxLength: 9 });

describe('the distance between two texts', () => {
  it.each([
    ['firefox', 'fierfox', 1],
    ['trello', 'trelo', 1],
    ['gimp', 'gmip', 1],
    ['vlc', 'vlc', 0],
    ['', 'abc', 3],
  ])('from « %s » to « %s » is %i', (a, b, expected) => {
    expect(osaDistance(a, b)).toBe(expected);
  });

  it('counts a swap of neighbours once', () => {
    expect(osaDistance('fierfox', 'firefox')).toBe(osaDistance('firefox', 'fierfox'));
    expect(osaDistance('ab', 'ba')).toBe(1);
  });

  it('is symmetrical, and nothing only between equals', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(osaDistance(a, b)).toBe(osaDistance(b, a));
        expect(osaDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });

  it('gives the same with a limit, as far as the limit goes', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        expect(osaDistance(a, b, limit)).toBe(Math.min(osaDistance(a, b), limit + 1));
      }),
    );
  });

  it('is never ruled out by letters when it is within the limit', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(mayBeNear(letterBits(a), letterBits(b), osaDistance(a, b))).toBe(true);
      }),
    );
  });

  it('finds the nearest candidate, or none', () => {
    expect(closest('Libre ofice', ['LibreOffice', 'Calligra'])).toBe('LibreOffice');
    expect(closest('zzzqqq', ['LibreOffice', 'Calligra'])).toBeUndefined();
  });
});
