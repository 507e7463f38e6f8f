import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLightJson } from './json-weight.ts';

const limits = { depth: 60, values: 1000, names: 100 };
const isLight = (text: string) => isLightJson(new TextEncoder().encode(text), limits);
const nested = (levels: number, opening: string, closing: string) =>
  opening.repeat(levels) + closing.repeat(levels);

describe('the weight of a JSON text', () => {
  it.each([
    ['[', ']'],
    ['{"a":', '}'],
  ])('stops at sixty levels of %s', (opening, closing) => {
    expect(isLight(nested(60, opening, closing))).toBe(true);
    expect(isLight(nested(61, opening, closing))).toBe(false);
    expect(isLight(opening.repeat(100_000))).toBe(false);
  });

  it('counts values side by side', () => {
    expect(isLight(`[${'1,'.repeat(998)}1]`)).toBe(true);
    expect(isLight(`[${'1,'.repeat(2000)}1]`)).toBe(false);
    expect(isLight(`[${'[],'.repeat(600)}1]`)).toBe(false);
  });

  it('counts names, wherever they are', () => {
    const names = (count: number) => Array.from({ length: count }, (_, index) => `"${index}":[]`).join();
    expect(isLight(`{${names(100)}}`)).toBe(true);
    expect(isLight(`[{${names(60)}},{${names(60)}}]`)).toBe(false);
  });

  it('sees nothing in texts, whatever they quote or escape', () => {
    for (const text of ['[[[['.repeat(100), '":,{[\\'.repeat(1000), 'é"\\\\"[', '\\'])
      expect(isLight(JSON.stringify({ [text]: text }))).toBe(true);
  });

  it('never refuses what is small, and never lets through what is deep', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.integer({ min: 61, max: 200 }), (value, levels) => {
        const text = JSON.stringify(value);
        if (text.length < 300) expect(isLight(text)).toBe(true);
        expect(isLight('['.repeat(levels) + text + ']'.repeat(levels))).toBe(false);
      }),
    );
  });
});
