import { expect, it } from 'vitest';
import { createClientRate, createMemoryVisits } from '../client-rate.ts';
import { createLogoDoor } from './logo-door.ts';

it('opens a few pictures for each who pays, and any number where nobody is asked to', async () => {
  let opened = 0;
  const open = createLogoDoor(
    () => Promise.resolve({ webp: new Uint8Array(++opened) }),
    createClientRate(
      'picture',
      2,
      createMemoryVisits(() => 0),
    ),
  );
  const later = { fault: 'logo-plus-tard' };
  for (const payer of ['a', 'b']) {
    expect(await open(new Uint8Array(), [payer])).toHaveProperty('webp');
    expect(await open(new Uint8Array(), [payer])).toHaveProperty('webp');
    expect(await open(new Uint8Array(), [payer])).toEqual(later);
  }
  for (const _ of Array(5)) expect(await open(new Uint8Array(), undefined)).toHaveProperty('webp');
  expect(opened).toBe(9);
});
