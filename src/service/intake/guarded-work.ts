/**
 * Runs jobs in places that can be killed without killing us (a thread, a process): one job at a time in each, under a
 * deadline. Whoever overruns it is killed and replaced; the job is not tried again, so that a job costs one place at
 * most. Those who come when all are busy wait in a line that is bounded, in number and in time. A place may have its
 * next jobs at hand, so that it is never idle while we are busy; when it is killed, they go back to the line. It does
 * them in their order, and names the one it speaks of: one that speaks of another is broken, and nobody is given an
 * answer that is not theirs.
 */
export function createGuardedWork<Job, Result>(options: GuardOptions<Job, Result>): GuardedWork<Job, Result> {
  const posts = new Set<Post<Job, Result>>();
  const { ahead = 1 } = options;
  const waiting: PendingJob<Job, Result>[] = [];
  const awaited: (() => void)[] = [];
  let lastNumber = 0;
  let stopped = false;

  const settle = (pending: PendingJob<Job, Result>, outcome: WorkOutcome<Result>) => {
    clearTimeout(pending.timer);
    pending.resolve(outcome);
  };

  /** A place is gone, or is made to go: whatever it was doing has no answer. */
  const close = (post: Post<Job, Result>, outcome: 'overrun' | 'crashed') => {
    if (!posts.delete(post)) return;
    clearTimeout(post.timer);
    post.place.kill();
    const [running, ...next] = post.jobs;
    if (running !== undefined) settle(running, { outcome });
    for (const pending of next) limitWait(pending);
    waiting.unshift(...next);
    tellAwaited();
    if (post.opened) assign();
    // One that could not open would not open a moment later either: the next to come tries again.
    else if (posts.size === 0)
      for (const pending of waiting.splice(0)) settle(pending, { outcome: 'unopened' });
  };

  /** Those who wait for places to open, once none is still opening. */
  const tellAwaited = () => {
    if ([...posts].every(({ opened }) => opened)) for (const tell of awaited.splice(0)) tell();
  };

  const open = () => {
    const post: Post<Job, Result> = { place: nowhere, opened: false, jobs: [], timer: undefined };
    posts.add(post);
    limit(post, options.startMs);
    post.place = options.start({
      told: (news) => hear(post, news),
      ended: () => close(post, 'crashed'),
    });
  };

  const limit = (post: Post<Job, Result>, ms: number) => {
    clearTimeout(post.timer);
    post.timer = setTimeout(() => close(post, 'overrun'), ms);
  };

  const hear = (post: Post<Job, Result>, news: WorkNews<Result>) => {
    if (!posts.has(post)) return;
    if (news.kind !== 'ready' && news.number !== post.jobs[0]?.number) {
      close(post, 'crashed');
      return;
    }
    if (news.kind === 'begun') {
      limit(post, options.deadlineMs);
      return;
    }
    clearTimeout(post.timer);
    post.opened = true;
    tellAwaited();
    const done = news.kind === 'done' ? post.jobs.shift() : undefined;
    if (news.kind === 'done' && done !== undefined) settle(done, { outcome: 'done', result: news.result });
    if (post.jobs.length > 0) limit(post, options.startMs);
    else if (options.idleMs !== undefined) {
      post.timer = setTimeout(() => close(post, 'crashed'), options.idleMs);
      post.timer.unref();
    }
    assign();
  };

  const limitWait = (pending: PendingJob<Job, Result>) => {
    pending.timer = setTimeout(() => {
      waiting.splice(waiting.indexOf(pending), 1);
      pending.resolve({ outcome: 'busy' });
    }, options.maxWaitMs);
  };

  /** The place that has the least to do, when one has room. */
  const findRoom = () => {
    const [least] = [...posts]
      .filter(({ opened, jobs: tasks }) => opened && tasks.length < ahead)
      .sort((a, b) => a.jobs.length - b.jobs.length);
    return least;
  };

  const assign = () => {
    if (stopped) return;
    for (let post = findRoom(); post !== undefined; post = findRoom()) {
      const pending = waiting.shift();
      if (pending === undefined) break;
      clearTimeout(pending.timer);
      if (post.jobs.push(pending) === 1) limit(post, options.startMs);
      post.place.send({ number: pending.number, job: pending.job });
    }
    const opening = [...posts].filter(({ opened }) => !opened).length;
    const wanted = Math.max(options.kept, waiting.length - opening + posts.size);
    while (posts.size < Math.min(options.places, wanted)) open();
  };

  return {
    start: () =>
      new Promise((resolve) => {
        awaited.push(resolve);
        assign();
        tellAwaited();
      }),
    run: (job) =>
      new Promise((resolve) => {
        if (stopped || waiting.length >= options.maxWaiting) return resolve({ outcome: 'busy' });
        const number = (lastNumber += 1);
        const pending: PendingJob<Job, Result> = { number, job, resolve, timer: undefined };
        limitWait(pending);
        waiting.push(pending);
        assign();
      }),
    stop: () => {
      stopped = true;
      const dismiss = () => {
        for (const pending of waiting.splice(0)) settle(pending, { outcome: 'busy' });
      };
      dismiss();
      for (const post of posts) close(post, 'crashed');
      // Those that were at hand in a place went back to the line.
      dismiss();
    },
  };
}

const nowhere: WorkPlace<unknown> = { send: () => undefined, kill: () => undefined };

export interface GuardOptions<Job, Result> {
  /** Opens a place; `told` hears of it from then on, `ended` that it is gone. */
  start: (listener: { told: (news: WorkNews<Result>) => void; ended: () => void }) => WorkPlace<Job>;
  /** How many at most, and how many are kept open with nothing to do. */
  places: number;
  kept: number;
  /** How many jobs a place may hold, the one it does included; by default that one alone. */
  ahead?: number;
  /** For one job, once begun. */
  deadlineMs: number;
  /** For a place to open, and for it to begin what it was given. */
  startMs: number;
  /** Closes a place that has nothing to do for so long. */
  idleMs?: number;
  maxWaiting: number;
  maxWaitMs: number;
}

/** What a place says: it is open, it begins a job, it has done it. */
export type WorkNews<Result> =
  { kind: 'ready' } | { kind: 'begun'; number: number } | { kind: 'done'; number: number; result: Result };

/** A job as a place is given it. */
export interface NumberedJob<Job> {
  number: number;
  job: Job;
}

export interface WorkPlace<Job> {
  send: (order: NumberedJob<Job>) => void;
  kill: () => void;
}

export type WorkOutcome<Result> =
  | { outcome: 'done'; result: Result }
  /** It took too long; it broke the place it was in; too many were waiting; no place could be opened. */
  | { outcome: 'overrun' | 'crashed' | 'busy' | 'unopened' };

export interface GuardedWork<Job, Result> {
  /** Opens the places that are kept open; kept once they are, or once it is known that they cannot be. */
  start: () => Promise<void>;
  run: (job: Job) => Promise<WorkOutcome<Result>>;
  stop: () => void;
}

interface PendingJob<Job, Result> extends NumberedJob<Job> {
  resolve: (outcome: WorkOutcome<Result>) => void;
  timer: NodeJS.Timeout | undefined;
}

interface Post<Job, Result> {
  place: WorkPlace<Job>;
  opened: boolean;
  /** The one it does, or is about to, and those at hand. */
  jobs: PendingJob<Job, Result>[];
  timer: NodeJS.Timeout | undefined;
}
