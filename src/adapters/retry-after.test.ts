import { expect, it } from 'vitest';
import { parseRetryAfter } from './retry-after.ts';

const now = Date.parse('2026-12-01T10:00:00Z');

it.each([
  [null, undefined],
  [undefined, undefined],
  ['', undefined],
  ['17', 17],
  [' 17 ', 17],
  ['0', 0],
  ['-5', undefined],
  ['1.5', undefined],
  ['999999999', 999_999_999],
  ['9'.repeat(40), undefined],
  ['Tue, 01 Dec 2026 10:00:30 GMT', 30],
  ['Tue, 01 Dec 2026 09:00:00 GMT', 0],
  ['Fri, 31 Dec 9999 23:59:59 GMT', (Date.parse('9999-12-31T23:59:59Z') - now) / 1000],
  ['bientôt', undefined],
  ['Monday, maybe', undefined],
])('« %s » asks to wait %s seconds', (header, seconds) => {
  expect(parseRetryAfter(header, now)).toBe(seconds);
});
