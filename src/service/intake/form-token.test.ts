import { expect, it } from 'vitest';
import { createFormTokens } from './form-token.ts';

let now = 1_790_000_000_000;
const tokens = createFormTokens(
  () => Promise.resolve('clef'),
  () => now,
);

it('knows its age, and ends after a day', async () => {
  const token = await tokens.issue();
  now += 5000;
  expect(await tokens.read(token)).toEqual({ state: 'valid', ageMs: 5000 });
  now += 24 * 3600 * 1000;
  expect(await tokens.read(token)).toEqual({ state: 'expired' });
});

it('cannot be made without the key, nor changed', async () => {
  const [date = '', signature = ''] = (await tokens.issue()).split('.');
  const later = (parseInt(date, 36) + 1).toString(36);
  for (const forged of ['', '.', 'x.y', `${later}.${signature}`, `${date}.`, `${date}.${signature}.x`])
    expect(await tokens.read(forged)).toEqual({ state: 'invalid' });
  expect(
    await createFormTokens(
      () => Promise.resolve('autre'),
      () => now,
    ).read(await tokens.issue()),
  ).toEqual({ state: 'invalid' });
});
