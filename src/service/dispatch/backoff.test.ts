import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createBackoff, longestAskedMs } from './backoff.ts';

it('never waits more than 45 seconds by itself, so that the end of an outage is seen within a minute', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 200 }),
      (chance, failures) => {
        const backoff = createBackoff(
          () => 0,
          () => chance,
        );
        for (let n = 0; n < failures; n++) backoff.fail(undefined);
        expect(backoff.waitMs()).toBeLessThanOrEqual(45_000);
        expect(Number.isInteger(backoff.waitMs())).toBe(true);
      },
    ),
  );
});

it('waits as long as the forge asked, even after other failures', () => {
  let elapsed = 0;
  const backoff = createBackoff(
    () => elapsed,
    () => 0,
  );
  backoff.fail(120);
  backoff.fail(undefined);
  elapsed += 119_000;
  expect(backoff.waitMs()).toBe(1000);
});

it('never waits longer than an hour, whatever the forge asks', () => {
  fc.assert(
    fc.property(fc.oneof(fc.double(), fc.maxSafeInteger(), fc.constant(999_999_999)), (asked) => {
      const backoff = createBackoff(
        () => 0,
        () => 1,
      );
      backoff.fail(asked);
      expect(backoff.waitMs()).toBeGreaterThanOrEqual(250);
      expect(backoff.waitMs()).toBeLessThanOrEqual(longestAskedMs);
    }),
  );
});

it('waits for nothing after a success, and tells that it was failing', () => {
  const backoff = createBackoff(
    () => 0,
    () => 1,
  );
  expect(backoff.succeed()).toBe(false);
  backoff.fail(undefined);
  expect(backoff.isFailing()).toBe(true);
  expect(backoff.succeed()).toBe(true);
  expect([backoff.isFailing(), backoff.waitMs()]).toEqual([false, 0]);
});

it('keeps quiet as an earlier process was asked to, an hour at most', () => {
  const backoff = createBackoff(
    () => 1000,
    () => 0,
  );
  backoff.keepBackOff(4000);
  expect(backoff.waitMs()).toBe(4000);
  backoff.keepBackOff(31 * 24 * 3600_000);
  expect(backoff.waitMs()).toBe(longestAskedMs);
});
