import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGuardedWork, type GuardOptions } from './guarded-work.ts';

/** Places that answer when the test says so. */
function createPlaces(options: Partial<GuardOptions<string, string>> = {}) {
  const opened: FakePlace[] = [];
  const work = createGuardedWork<string, string>({
    start: ({ told, ended }) => {
      const numbers = new Map<string, number>();
      const numberOf = (job: string | undefined) => numbers.get(job ?? '') ?? expect.fail('no such job');
      let done = 0;
      const place: FakePlace = {
        jobs: [],
        killed: false,
        ready: () => told({ kind: 'ready' }),
        begin: (job = place.jobs[done]) => told({ kind: 'begun', number: numberOf(job) }),
        answer: (result, job = place.jobs[done]) => {
          done += 1;
          told({ kind: 'done', number: numberOf(job), result });
        },
        ended,
      };
      opened.push(place);
      return {
        send: ({ number, job }) => {
          numbers.set(job, number);
          place.jobs.push(job);
        },
        kill: () => (place.killed = true),
      };
    },
    places: 1,
    kept: 0,
    deadlineMs: 1000,
    startMs: 5000,
    maxWaiting: 2,
    maxWaitMs: 20_000,
    ...options,
  });
  return { work, opened, place: (index = 0) => opened[index] ?? expect.fail('no such place') };
}

describe('guarded work', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('opens a place at the first job, and does the next one in the same', async () => {
    const { work, opened, place } = createPlaces();
    expect(opened).toHaveLength(0);
    const first = work.run('a');
    place().ready();
    place().answer('A');
    const second = work.run('b');
    place().answer('B');
    expect([await first, await second]).toEqual([
      { outcome: 'done', result: 'A' },
      { outcome: 'done', result: 'B' },
    ]);
    expect(place().jobs).toEqual(['a', 'b']);
    expect(opened).toHaveLength(1);
  });

  it('kills what overruns, answers the others in a new place, and never tries the job again', async () => {
    const { work, opened, place } = createPlaces();
    const slow = work.run('slow');
    const next = work.run('next');
    place().ready();
    place().begin();
    vi.advanceTimersByTime(1000);
    expect(await slow).toEqual({ outcome: 'overrun' });
    expect(place().killed).toBe(true);
    place(1).ready();
    place(1).answer('N');
    expect(await next).toEqual({ outcome: 'done', result: 'N' });
    expect(place(1).jobs).toEqual(['next']);
    expect(opened).toHaveLength(2);
  });

  it('keeps the next jobs at hand where there is least to do, and takes them back from a place it kills', async () => {
    const { work, place } = createPlaces({ places: 2, kept: 2, ahead: 2, maxWaiting: 10 });
    const asked = ['a', 'b', 'c', 'd', 'e'].map((job) => work.run(job));
    place(0).ready();
    place(1).ready();
    expect([place(0).jobs, place(1).jobs]).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    place(1).begin();
    place(1).answer('C');
    place(1).begin();
    expect(place(1).jobs).toEqual(['c', 'd', 'e']);
    place(0).begin();
    vi.advanceTimersByTime(900);
    place(1).answer('D');
    vi.advanceTimersByTime(100);
    expect(await asked[0]).toEqual({ outcome: 'overrun' });
    expect(place(1).jobs).toEqual(['c', 'd', 'e', 'b']);
    for (const result of ['E', 'B']) place(1).answer(result);
    expect(await Promise.all(asked.slice(1))).toEqual(
      ['B', 'C', 'D', 'E'].map((result) => ({ outcome: 'done', result })),
    );
  });

  it('gives nobody the answer of another: a place that speaks of a job out of its turn is replaced', async () => {
    const { work, place } = createPlaces({ ahead: 2 });
    const asked = [work.run('a'), work.run('b')];
    place().ready();
    place().answer('B', 'b');
    expect(place().killed).toBe(true);
    place(1).ready();
    expect(place(1).jobs).toEqual(['b']);
    place(1).answer('B');
    expect(await Promise.all(asked)).toEqual([{ outcome: 'crashed' }, { outcome: 'done', result: 'B' }]);
  });

  it('answers those at hand too when it stops', async () => {
    const { work, place } = createPlaces({ ahead: 2 });
    const asked = [work.run('a'), work.run('b')];
    place().ready();
    work.stop();
    expect(await Promise.all(asked)).toEqual([{ outcome: 'crashed' }, { outcome: 'busy' }]);
  });

  it('does not hear a place any more once it is killed', async () => {
    const { work, place } = createPlaces();
    const slow = work.run('slow');
    place().ready();
    place().begin();
    vi.advanceTimersByTime(1000);
    await slow;
    const next = work.run('next');
    place(1).ready();
    place(0).answer('late');
    place(1).answer('N');
    expect(await next).toEqual({ outcome: 'done', result: 'N' });
  });

  it('tells who comes when the line is full, and who waited too long', async () => {
    const { work, place } = createPlaces();
    const running = work.run('a');
    place().ready();
    const waiting = [work.run('b'), work.run('c')];
    expect(await work.run('d')).toEqual({ outcome: 'busy' });
    vi.advanceTimersByTime(4000);
    place().begin();
    place().answer('A');
    expect((await running).outcome).toBe('done');
    vi.advanceTimersByTime(20_000);
    expect((await waiting[1])?.outcome).not.toBe('done');
  });

  it('answers a job whose place ends under it, and opens another for the next', async () => {
    const { work, place } = createPlaces();
    const broken = work.run('a');
    place().ready();
    place().ended();
    expect(await broken).toEqual({ outcome: 'crashed' });
    const next = work.run('b');
    place(1).ready();
    place(1).answer('B');
    expect((await next).outcome).toBe('done');
  });

  it('does not open a place over and over when it cannot be opened', async () => {
    const { work, opened, place } = createPlaces({ places: 2, kept: 2 });
    const asked = [work.run('a'), work.run('b')];
    place(0).ended();
    place(1).ended();
    expect(await Promise.all(asked)).toEqual([{ outcome: 'unopened' }, { outcome: 'unopened' }]);
    expect(opened).toHaveLength(2);
    void work.start();
    expect(opened).toHaveLength(4);
  });

  it('keeps places open, and replaces at once the one it had to kill', async () => {
    const { work, opened, place } = createPlaces({ places: 2, kept: 2 });
    let started = false;
    const starting = work.start().then(() => (started = true));
    expect(opened).toHaveLength(2);
    const slow = work.run('slow');
    place(0).ready();
    await Promise.resolve();
    expect(started).toBe(false);
    place(1).ready();
    await starting;
    place(0).begin();
    vi.advanceTimersByTime(1000);
    expect((await slow).outcome).toBe('overrun');
    expect(opened).toHaveLength(3);
  });

  it('closes a place with nothing to do, and all of them when it stops', async () => {
    const { work, place } = createPlaces({ idleMs: 60_000 });
    const first = work.run('a');
    place().ready();
    place().answer('A');
    await first;
    vi.advanceTimersByTime(60_000);
    expect(place().killed).toBe(true);
    const second = work.run('b');
    work.stop();
    expect((await second).outcome).toBe('busy');
    expect(place(1).killed).toBe(true);
    expect((await work.run('c')).outcome).toBe('busy');
  });
});

interface FakePlace {
  jobs: string[];
  killed: boolean;
  ready: () => void;
  /** Begins a job, by default the first it has not done. */
  begin: (job?: string) => void;
  answer: (result: string, job?: string) => void;
  ended: () => void;
}
