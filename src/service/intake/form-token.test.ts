import { expect, it } from 'vitest';
import { createFormTokens } from './form-token.ts';

let now = 1_790_000_000_000;
const tokens = createFormTokens('clef', () => now);

it('knows its age, and ends after a day', () => {
  const token = tokens.issue();
  now += 5000;
  expect(tokens.read(token)).toEqual({ state: 'valid', ageMs: 5000 });
  now += 24 * 3600 * 1000;
  expect(tokens.read(token)).toEqual({ state: 'expired' });
});

it('cannot be made without the key, nor changed', () => {
  const [date = '', signature = ''] = tokens.issue().split('.');
  const later = (parseInt(date, 36) + 1).toString(36);
  for (const forged of ['', '.', 'x.y', `${later}.${signature}`, `${date}.`, `${date}.${signature}.x`])
    expect(tokens.read(forged)).toEqual({ state: 'invalid' });
  expect(createFormTokens('autre', () => now).read(tokens.issue())).toEqual({ state: 'invalid' });
});
