import { describe, expect, it } from 'vitest';
import { takeTurns } from './take-turns.ts';

/** A clock that only moves when someone sleeps. */
function createClock() {
  let time = 0;
  const slept: number[] = [];
  return {
    slept,
    now: () => time,
    sleep: (ms: number) => {
      slept.push(ms);
      time += ms;
      return Promise.resolve();
    },
  };
}
const done = () => Promise.resolve('fait');

describe('taking turns', () => {
  it('pauses between two requests to one host, never before the first', async () => {
    const clock = createClock();
    const turns = takeTurns({ delayMs: 1000, wasReached: () => true, ...clock });
    expect(
      await Promise.all([turns.run('a', done), turns.run('a', done), turns.run('a', done)]),
    ).toHaveLength(3);
    expect(clock.slept).toEqual([1000, 1000]);
  });

  it('makes no host wait for another', async () => {
    const clock = createClock();
    const turns = takeTurns({ delayMs: 1000, wasReached: () => true, ...clock });
    await Promise.all(['a', 'b', 'c'].map((host) => turns.run(host, done)));
    expect(clock.slept).toEqual([]);
  });

  it('goes on after a failure, with a pause only when the host was reached', async () => {
    const clock = createClock();
    const turns = takeTurns({ delayMs: 1000, wasReached: (error) => error === 'coupé', ...clock });
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- any reason will do here
    const fail = (reason: string) => turns.run('a', () => Promise.reject(reason));
    await expect(fail('disparu')).rejects.toBe('disparu');
    await expect(fail('coupé')).rejects.toBe('coupé');
    expect(clock.slept).toEqual([]);
    await turns.run('a', done);
    expect(clock.slept).toEqual([1000]);
  });

  it('waits as long as the host asks, yet never over a minute', async () => {
    const clock = createClock();
    const turns = takeTurns({ delayMs: 1000, wasReached: () => true, ...clock });
    turns.slowDown('a', 5000);
    turns.slowDown('a', 2000);
    await turns.run('a', done);
    await turns.run('a', done);
    turns.pause('a', 3_600_000);
    await turns.run('a', done);
    expect(clock.slept).toEqual([5000, 60_000]);
  });
});
