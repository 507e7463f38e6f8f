import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIdReader, shortenIds } from './ids.ts';

const id = fc.stringMatching(/^[0-9a-f]{7,8}$/).map((hash) => `fr_${hash}`);

describe('the ids of the full-text index', () => {
  it('give back the number of each record', () => {
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 200 }), (ids) => {
        const numberOf = createIdReader(shortenIds(ids));
        expect(ids.map(numberOf)).toEqual(ids.map((_, number) => number));
      }),
    );
  });

  it('are short, but for those that begin alike', () => {
    expect(shortenIds(['fr_aaaaa11', 'fr_aaaaa22', 'fr_bbbbb33', 'fr_ccccc444'])).toEqual([
      'aaaaa11',
      'aaaaa22',
      'bbbbb',
      'ccccc',
    ]);
  });

  it('of another index are unknown', () => {
    expect(createIdReader(shortenIds(['fr_aaaaa11']))('fr_0123456')).toBeUndefined();
  });
});
