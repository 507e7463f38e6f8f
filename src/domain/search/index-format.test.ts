import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noticeStates } from '#domain/notice/closed-values.ts';
import { fromDeltas, namesKey, phrasesKey, stateOrder, toDeltas } from './index-format.ts';

describe('the files of the search', () => {
  it('give back the numbers they were given, in order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(100_000)), (numbers) => {
        expect(fromDeltas(toDeltas(numbers))).toEqual([...numbers].sort((a, b) => a - b));
      }),
    );
  });

  it('write states in the order of the schema', () => {
    expect(stateOrder).toEqual(noticeStates);
  });

  it('keep names by first letter, everything else together', () => {
    expect(['firefox', '7 zip', 'жук', ''].map(namesKey)).toEqual(['f', '0', '0', '0']);
  });

  it('keep phrases by two letters', () => {
    expect(['photo', 'c', 'c++', '3d', 'жук', ''].map(phrasesKey)).toEqual(['ph', 'c', '0', '0', '0', '0']);
  });
});
