import { expect, it } from 'vitest';
import { allOf, anyOf, monthLabel } from './format.ts';

it('a month has its name', () => {
  expect(monthLabel('2026-11')).toBe('novembre 2026');
});

it('several things are said in one sentence, as the language does', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(allOf)).toEqual(['', 'a', 'a et b', 'a, b et c']);
  expect(anyOf(['a', 'b', 'c'])).toBe('a, b ou c');
  expect(allOf(new Set(['a', 'b']))).toBe('a et b');
});
