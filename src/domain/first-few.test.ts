import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstFew } from './first-few.ts';

it('takes the first few as sorting would, equal ones in the order they came', () => {
  const item = fc.record({ rank: fc.integer({ min: 0, max: 9 }), name: fc.string() });
  const compare = (a: { rank: number }, b: { rank: number }) => a.rank - b.rank;
  fc.assert(
    fc.property(fc.array(item, { maxLength: 60 }), fc.integer({ min: 0, max: 8 }), (items, count) => {
      expect(firstFew(items, count, compare)).toEqual([...items].sort(compare).slice(0, count));
    }),
  );
});
