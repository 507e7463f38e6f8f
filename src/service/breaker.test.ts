import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createBreaker, ownDelayMs } from './breaker.ts';

it('never waits more than 45 seconds by itself, so that the end of an outage is seen within a minute', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 200 }),
      (chance, failures) => {
        const breaker = createBreaker(
          () => 0,
          () => chance,
        );
        for (let n = 0; n < failures; n++) breaker.fail(undefined);
        expect(breaker.waitMs()).toBeLessThanOrEqual(45_000);
        expect(Number.isInteger(breaker.waitMs())).toBe(true);
      },
    ),
  );
});

it('waits as long as the forge asked, even after other failures', () => {
  let now = 0;
  const breaker = createBreaker(
    () => now,
    () => 0,
  );
  breaker.fail(120);
  breaker.fail(undefined);
  now += 119_000;
  expect(breaker.waitMs()).toBe(1000);
});

it('waits for nothing after a success, and tells that it was failing', () => {
  const breaker = createBreaker(
    () => 0,
    () => 1,
  );
  expect(breaker.succeed()).toBe(false);
  breaker.fail(undefined);
  expect(breaker.isOpen()).toBe(true);
  expect(breaker.succeed()).toBe(true);
  expect([breaker.isOpen(), breaker.waitMs()]).toEqual([false, 0]);
});

it('keeps quiet as an earlier process was asked to', () => {
  expect(
    createBreaker(
      () => 1000,
      () => 0,
      5000,
    ).waitMs(),
  ).toBe(4000);
});

it('puts one contribution off by whole milliseconds, up to six hours', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 0, max: 1000 }),
      (chance, attempts) => {
        const delay = ownDelayMs(attempts, () => chance);
        expect(Number.isInteger(delay)).toBe(true);
        expect(delay).toBeLessThanOrEqual(6 * 3600 * 1000);
      },
    ),
  );
});
