import { expect, it } from 'vitest';
import { createClientNames, createClientRate } from './client-rate.ts';

const hour = 3600 * 1000;

it('lets a client do its share in any hour, and says how long to wait', () => {
  let now = 0;
  const rate = createClientRate(2, () => now);
  rate.add(['a']);
  now += hour / 2;
  rate.add(['a']);
  expect(rate.check(['a'])).toBe(1800);
  expect(rate.check(['b'])).toBeUndefined();
  now += hour / 2;
  expect(rate.check(['a'])).toBeUndefined();
});

it('lets whoever brings a proof do more, and a wider network more than each of its own', () => {
  const rate = createClientRate(2, () => 0);
  for (const home of ['a', 'b', 'c', 'd']) rate.add([home, 'street']);
  expect(rate.check(['e', 'street'])).toBeGreaterThan(0);
  expect(rate.check(['e', 'street'], 3)).toBeUndefined();
  expect(rate.check(['e', 'elsewhere'])).toBeUndefined();
});

it('refuses everyone when the share is nothing', () => {
  expect(createClientRate(0, () => 0).check(['a'])).toBeGreaterThan(0);
});

it('forgets clients of the past hour, never the one who just came', () => {
  let now = 0;
  const rate = createClientRate(5, () => now);
  for (let n = 0; n < 1000; n++) rate.add([`client-${n}`]);
  expect(rate.size()).toBe(1000);
  now += 2 * hour;
  rate.add(['client-1']);
  expect(rate.size()).toBe(1);
  now += hour / 2;
  expect(createAdded(rate, 'client-1')).toBe(true);
});

it('names a client the same all day, otherwise the next, and never by its address', () => {
  let now = 0;
  const nameOf = createClientNames(() => now);
  const first = nameOf('203.0.113.7');
  expect(first).toBe(nameOf('203.0.113.7'));
  expect(first).not.toBe(nameOf('203.0.113.8'));
  expect(first).not.toContain('203');
  now += 24 * hour;
  expect(nameOf('203.0.113.7')).not.toBe(first);
});

/** Whether what was added just before the sweep still counts. */
function createAdded(rate: ReturnType<typeof createClientRate>, client: string): boolean {
  for (let n = 0; n < 4; n++) rate.add([client]);
  return rate.check([client]) !== undefined;
}
