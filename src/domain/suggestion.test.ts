import { describe, expect, it } from 'vitest';
import { suggestion } from './suggestion.ts';

describe('a suggestion', () => {
  it('is the nearest value, for a person to confirm', () => {
    expect(suggestion('retouche-foto', ['dessin', 'retouche-photo'])).toEqual({
      expected: 'retouche-photo',
      automatic: false,
    });
  });

  it('is not made when no value is near, or nothing was written', () => {
    expect(suggestion('xyz', ['dessin'])).toBeUndefined();
    expect(suggestion(undefined, ['dessin'])).toBeUndefined();
    expect(suggestion(12, ['12'])).toBeUndefined();
  });
});
