import { describe, expect, it } from 'vitest';
import { selectionLimits } from './limits.ts';
import { countOf, emptySelection, joined, slugsOf, withNotice, withRowMoved } from './selection.ts';

const three = ['a', 'b', 'c'].reduce(withNotice, emptySelection);

describe('a selection', () => {
  it('takes each notice once, at its end', () => {
    expect(slugsOf(withNotice(three, 'b'))).toEqual(['a', 'b', 'c']);
    expect(slugsOf(withNotice(three, 'd'))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('takes no more than its limit', () => {
    const full = Array.from({ length: 300 }, (_, index) => `s-${index}`).reduce(withNotice, emptySelection);
    expect(countOf(full)).toBe(selectionLimits.rows);
  });

  it.each([
    [0, 2, 'bca'],
    [2, 0, 'cab'],
    [1, -5, 'bac'],
    [1, 99, 'acb'],
    [9, 0, 'abc'],
  ])('moves the row %i to the place %i', (from, to, order) => {
    expect(slugsOf(withRowMoved(three, from, to)).join('')).toBe(order);
  });

  it('joins another without repeating anything, and keeps its own title', () => {
    const other = { title: 'Autre', rows: withNotice(three, 'd').rows };
    expect(joined({ ...three, title: 'La mienne' }, other)).toMatchObject({ title: 'La mienne' });
    expect(slugsOf(joined(three, other))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('counts software, not headings', () => {
    const rows = [...three.rows, { kind: 'group', title: 'G' } as const];
    expect(countOf({ title: '', rows })).toBe(3);
  });
});
