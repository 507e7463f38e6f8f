import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fence, foldLong, wrap } from './fence.ts';

describe('a line too long for a screen', () => {
  it('is cut at its spaces, and what follows is indented', () => {
    expect(wrap('un deux trois quatre', 9, '  ')).toEqual(['un deux', '  trois', '  quatre']);
    expect(wrap('    - un deux trois', 12)).toEqual(['    - un', 'deux trois']);
  });

  it('keeps an address whole, and cuts any other endless word', () => {
    const address = `https://exemple.org/${'a'.repeat(100)}`;
    expect(wrap(`voir ${address} ici`)).toEqual(['voir', address, 'ici']);
    expect(wrap('é'.repeat(200)).map((line) => line.length)).toEqual([80, 80, 40]);
  });

  it('loses nothing but the spaces it is cut at', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', 'é', '/', '😀'), maxLength: 400 }), (line) => {
        const lines = wrap(line);
        expect(lines.join('').replaceAll(' ', '')).toBe(line.replaceAll(' ', ''));
        for (const part of lines) expect([...part].length).toBeLessThanOrEqual(80);
      }),
    );
  });
});

describe('a fence', () => {
  it('takes a time in proportion to its text', () => {
    for (const piece of [' ', '`', '/', '\n/', '\r', 'a ', ' \t', '\u2028'])
      expect(timeOf(() => fence(piece.repeat(200_000)))).toBeLessThan(2000);
  });

  it('is folded when it is long only', () => {
    expect(foldLong(() => 'x', 'court')).toBe(fence('court'));
    expect(foldLong((lines) => `${lines} lignes`, 'ligne\n'.repeat(30))).toMatch(
      /^<details><summary>31 lignes<\/summary>\n\n```text\n/,
    );
  });
});

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
