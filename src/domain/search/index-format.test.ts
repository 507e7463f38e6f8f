import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDeltas, joinKeys, namesKey, phrasesKeys, splitKeys, toDeltas } from './index-format.ts';

describe('the files of the search', () => {
  it('give back the numbers they were given, in order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(100_000)), (numbers) => {
        expect(fromDeltas(toDeltas(numbers))).toEqual([...numbers].sort((a, b) => a - b));
      }),
    );
  });

  it('keep names by first letter, everything else together', () => {
    expect(['firefox', '7 zip', 'жук', ''].map(namesKey)).toEqual(['f', '0', '0', '0']);
  });

  it('name the phrases files that there are, in few letters', () => {
    expect(joinKeys(['re', 'ret', 'co', '0', 'ren', 'c'])).toBe('0 c co re rent');
    expect(splitKeys('0 c co re rent')).toEqual(['0', 'c', 'co', 're', 'ren', 'ret']);
    expect(splitKeys(joinKeys([]))).toEqual([]);
  });

  it('keep phrases by three letters or two', () => {
    expect(['photo', 'co2', 'pc', 'c', 'c++', '3d', 'жук', ''].map(phrasesKeys)).toEqual([
      ['pho', 'ph'],
      ['co'],
      ['pc'],
      ['c'],
      ['0'],
      ['0'],
      ['0'],
      ['0'],
    ]);
  });
});
