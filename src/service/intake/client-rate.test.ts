import { expect, it } from 'vitest';
import { createClientNames, createClientRate, createMemoryVisits } from './client-rate.ts';

const hour = 3600 * 1000;
const rateOf = (max: number, elapsed: () => number = () => 0) =>
  createClientRate('text', max, createMemoryVisits(elapsed));

it('lets a client do its share in any hour, and says how long to wait', async () => {
  let now = 0;
  const rate = rateOf(2, () => now);
  expect(await rate.take(['a'])).toBeUndefined();
  now += hour / 2;
  expect(await rate.take(['a'])).toBeUndefined();
  expect(await rate.check(['a'])).toBe(1800);
  expect(await rate.take(['a'])).toBe(1800);
  expect(await rate.check(['b'])).toBeUndefined();
  now += hour / 2;
  expect(await rate.check(['a'])).toBeUndefined();
});

it('lets whoever brings a proof do more, and a wider network more than each of its own', async () => {
  const rate = rateOf(2);
  for (const home of ['a', 'b', 'c', 'd']) await rate.take([home, 'street']);
  expect(await rate.check(['e', 'street'])).toBeGreaterThan(0);
  expect(await rate.check(['e', 'street'], 3)).toBeUndefined();
  expect(await rate.check(['e', 'elsewhere'])).toBeUndefined();
});

it('counts one kind of thing apart from another', async () => {
  const visits = createMemoryVisits(() => 0);
  await createClientRate('text', 1, visits).take(['a']);
  expect(await createClientRate('text', 1, visits).take(['a'])).toBeGreaterThan(0);
  expect(await createClientRate('picture', 1, visits).take(['a'])).toBeUndefined();
});

it('refuses everyone when the share is nothing', async () => {
  expect(await rateOf(0).take(['a'])).toBeGreaterThan(0);
});

it('counts one by one those who come together', async () => {
  const rate = rateOf(3);
  const waits = await Promise.all(Array.from({ length: 10 }, () => rate.take(['a'])));
  expect(waits.filter((wait) => wait === undefined)).toHaveLength(3);
});

it('forgets clients of the past hour, never the one who just came', async () => {
  let now = 0;
  const visits = createMemoryVisits(() => now);
  const rate = createClientRate('text', 5, visits);
  for (let n = 0; n < 1000; n++) await rate.take([`client-${n}`]);
  expect(visits.size()).toBe(1000);
  now += 2 * hour;
  await rate.take(['client-1']);
  expect(visits.size()).toBe(1);
  now += hour / 2;
  for (let n = 0; n < 4; n++) await rate.take(['client-1']);
  expect(await rate.check(['client-1'])).toBeGreaterThan(0);
});

it('names a client the same all day, otherwise the next, and never by its address', async () => {
  let now = 0;
  const nameOf = createClientNames(() => now);
  const first = await nameOf('203.0.113.7');
  expect(first).toBe(await nameOf('203.0.113.7'));
  expect(first).not.toBe(await nameOf('203.0.113.8'));
  expect(first).not.toContain('203');
  now += 24 * hour;
  expect(await nameOf('203.0.113.7')).not.toBe(first);
});

it('names a client the same on the machines that share a store, and draws one key a day', async () => {
  let now = 0;
  let kept: string | undefined;
  let drawn = 0;
  const shared = {
    renew: (_: string, isCurrent: (value: string) => boolean, make: () => string) => {
      if (kept === undefined || !isCurrent(kept)) {
        kept = make();
        drawn += 1;
      }
      return Promise.resolve(kept);
    },
  };
  const [one, other] = [createClientNames(() => now, shared), createClientNames(() => now, shared)];
  const first = await one('203.0.113.7');
  expect(await other('203.0.113.7')).toBe(first);
  now += 24 * hour;
  expect(await other('203.0.113.7')).not.toBe(first);
  expect(await other('203.0.113.7')).toBe(await one('203.0.113.7'));
  expect(drawn).toBe(2);
});
