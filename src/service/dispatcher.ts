import { setTimeout as sleep } from 'node:timers/promises';
import { ForgeFault } from '#domain/contribution/forge.ts';
import type { Breaker } from './breaker.ts';
import { ownDelayMs } from './breaker.ts';
import type { DispatcherLock } from './dispatcher-lock.ts';
import type { TraceStep } from './failpoint.ts';
import type { Log } from './log.ts';
import type { Queue } from './queue.ts';
import type { SubmissionRow } from './submission-row.ts';
import type { ContributionSwitch } from './switch.ts';

/** How many contributions may be on their way at once: a slow forge then still takes one a second. */
const lanes = 3;
const idleMs = 500;
/** Faults that are nobody’s known kind are tried again a few times, then shown to a person. */
const unknownFaultLimit = 6;

/**
 * The worker that empties the outbox: one process at a time, a bounded rate, the switch looked at before each attempt.
 * What an attempt is, `send` knows; what follows from its result is decided here.
 */
export function createDispatcher(tools: DispatcherTools): Dispatcher {
  const { queue, breaker, contributions, lock, log, now, random } = tools;
  const inFlight = new Set<Promise<void>>();
  let stopping: AbortController | undefined;
  let loop: Promise<void> = Promise.resolve();
  let wake: () => void = () => undefined;
  let leasesCleared = false;

  const settle = async (row: SubmissionRow) => {
    try {
      await tools.send(row);
      tools.dispatched();
      contributions.tokenAccepted();
      if (breaker.succeed()) queue.wakeAll();
      log.info('sent', { reference: row.reference, task: row.task ?? '' });
    } catch (reason) {
      fail(row, reason);
    }
  };

  const fail = (row: SubmissionRow, reason: unknown) => {
    const fault = reason instanceof ForgeFault ? reason : undefined;
    const facts = {
      reference: row.reference,
      task: row.task ?? '',
      kind: fault?.kind,
      status: fault?.status,
    };
    if (fault === undefined) log.error('send-failed', reason, facts);
    else log.warn('send-failed', facts);
    if (fault?.kind === 'conflict') queue.conflict(row, `conflict: ${fault.message}`);
    else if (fault?.kind === 'human') queue.forPerson(row, `human: ${fault.message}`);
    else if (fault === undefined && row.attempts >= unknownFaultLimit)
      queue.forPerson(row, 'human: inattendu');
    else {
      const quietUntil = breaker.fail(fault?.retryAfter);
      if (fault?.retryAfter !== undefined) tools.keepQuiet(quietUntil);
      if (fault?.kind === 'stop') contributions.tokenRefused(fault.status ?? 0);
      queue.later(row, now() + ownDelayMs(row.attempts, random), fault?.kind ?? 'unexpected');
    }
  };

  /** Takes one contribution on its way; gives whether there was one. */
  const startOne = (): boolean => {
    if (breaker.waitMs() > 0 || contributions.read().paused) return false;
    if (inFlight.size >= (breaker.isOpen() ? 1 : lanes)) return false;
    const row = queue.lease({ early: breaker.isOpen() });
    if (row === undefined) return false;
    tools.trace('dispatch.leased');
    const attempt = settle(row)
      // The result itself could not be written: the lease ends by itself, and the attempt is made again.
      .catch((reason: unknown) => {
        log.error('dispatcher-failed', reason, { reference: row.reference });
      })
      .finally(() => {
        inFlight.delete(attempt);
        wake();
      });
    inFlight.add(attempt);
    return true;
  };

  const run = async (signal: AbortSignal) => {
    while (!signal.aborted) {
      try {
        if (!lock.take()) {
          await pause(signal, 2000);
          continue;
        }
        if (!leasesCleared) queue.forgetLeases();
        leasesCleared = true;
        const started = startOne();
        // Sending comes first: what moderators decided can wait for it.
        if (!started && inFlight.size === 0) await tools.whenIdle();
        await pause(
          signal,
          started ? tools.spacingMs : Math.max(idleMs, Math.min(breaker.waitMs(), 2000)),
          !started,
        );
      } catch (reason) {
        // A database that is full or busy for long: nothing is lost, the loop goes on.
        log.error('dispatcher-failed', reason);
        await pause(signal, 2000);
      }
    }
  };

  /** Waits; when `wakeable`, less if something came in or came back. */
  const pause = async (signal: AbortSignal, ms: number, wakeable = false) => {
    const woken = new Promise<void>((resolve) => {
      wake = wakeable ? resolve : () => undefined;
    });
    const timer = new AbortController();
    const ended = AbortSignal.any([signal, timer.signal]);
    await Promise.race([sleep(ms, undefined, { signal: ended }).catch(() => undefined), woken]);
    timer.abort();
  };

  return {
    start: () => {
      stopping = new AbortController();
      loop = run(stopping.signal);
    },
    kick: () => {
      wake();
    },
    stop: async (graceMs) => {
      stopping?.abort();
      await loop;
      // What is still on its way is found again by its reference at the next start.
      await Promise.race([Promise.allSettled(inFlight), sleep(graceMs, undefined, { ref: false })]);
      lock.release();
    },
  };
}

export interface Dispatcher {
  start: () => void;
  /** Something came in: no need to wait for the next look. */
  kick: () => void;
  stop: (graceMs: number) => Promise<void>;
}

export interface DispatcherTools {
  queue: Queue;
  breaker: Breaker;
  contributions: ContributionSwitch;
  lock: DispatcherLock;
  log: Log;
  now: () => number;
  random: () => number;
  /** At least this long between two attempts. */
  spacingMs: number;
  /** One attempt at what the row asks for, with its result recorded. @throws ForgeFault */
  send: (row: SubmissionRow) => Promise<void>;
  dispatched: () => void;
  /** The forge asked for silence: to be remembered beyond this process. */
  keepQuiet: (until: number) => void;
  /** Done when nothing waits: asking what became of proposals. */
  whenIdle: () => Promise<void>;
  trace: TraceStep;
}
