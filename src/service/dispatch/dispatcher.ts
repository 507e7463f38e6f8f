import { setTimeout as sleep } from 'node:timers/promises';
import { ForgeError } from '#domain/contribution/forge.ts';
import type { Contribution, ContributionStore } from '#domain/contribution/store.ts';
import type { Log } from '../operations/log.ts';
import type { ContributionSwitch } from '../switch/switch.ts';
import type { Attempt } from './attempt.ts';
import type { AskedSilence } from './asked-silence.ts';
import { ownDelayMs, type Backoff } from './backoff.ts';
import type { TraceStep } from '../operations/failpoint.ts';

/** How many contributions may be on their way at once: a slow forge then still takes one a second. */
const maxInFlight = 3;
const idleMs = 500;
/** Faults that are nobody’s known kind are tried again a few times, then shown to a person. */
const unknownFaultLimit = 6;

/**
 * The worker that empties the outbox: one process at a time, a bounded rate, the switch looked at before each attempt.
 * What an attempt is, `attempt` knows; what follows from its result is decided here.
 */
export function createDispatcher(tools: DispatcherTools): Dispatcher {
  const { store, backoff, silence, contributions, log, now, random } = tools;
  const inFlight = new Set<Promise<void>>();
  let stopping: AbortController | undefined;
  let loop: Promise<void> = Promise.resolve();
  let wake: () => void = () => undefined;
  let hasBegun = false;

  const settle = async (leased: Contribution) => {
    const facts = factsOf(leased);
    let result;
    try {
      result = await tools.attempt(leased);
    } catch (reason) {
      await fail(leased, reason);
      return;
    }
    await store.settle(leased, result);
    tools.trace('dispatch.recorded');
    if (result.type === 'failed') log.warn('attempt-failed', { ...facts, fault: result.fault.split(':')[0] });
    else log.info('sent', facts);
    tools.dispatched();
    await store.settings.write('last-dispatch', String(now()));
    await contributions.forgeAccepted();
    await silence.end();
    if (backoff.succeed()) await store.wakeAll();
  };

  const fail = async (leased: Contribution, reason: unknown) => {
    const fault = reason instanceof ForgeError ? reason : undefined;
    const facts = factsOf(leased);
    if (fault === undefined) log.error('attempt-failed', reason, facts);
    else {
      const { kind, status, movedTo } = fault;
      log.warn('attempt-failed', { ...facts, kind, status, movedTo });
    }
    const stuck = whyStuck(leased, fault);
    if (stuck !== undefined)
      return store.settle(leased, { type: 'failed', revision: leased.revision, fault: stuck });
    await slowDown(fault);
    const at = now() + ownDelayMs(leased.attempts, random);
    await store.settle(leased, { type: 'later', at, fault: fault?.kind ?? 'inattendu' });
  };

  /** What a fault says of the forge itself, and so of every other contribution. */
  const slowDown = async (fault: ForgeError | undefined) => {
    // A proposal that cannot be closed says nothing of the others.
    if (fault !== undefined && isForPerson(fault)) return;
    const pauseMs = backoff.fail(fault?.retryAfter);
    if (fault?.retryAfter !== undefined) await silence.keep(pauseMs);
    if (fault?.kind !== 'stop') return;
    await contributions.forgeRefused(fault);
    tools.refused();
  };

  /** Takes one contribution on its way; gives whether there was one. */
  const startOne = async (): Promise<boolean> => {
    if (await silence.isLifted()) await store.wakeAll();
    if (backoff.waitMs() > 0 || inFlight.size >= (backoff.isFailing() ? 1 : maxInFlight)) return false;
    if ((await contributions.read()).paused) return false;
    const leased = await store.lease({ early: backoff.isFailing() });
    if (leased === undefined) return false;
    tools.trace('dispatch.leased');
    const attempt = settle(leased)
      // The result itself could not be written: the lease ends by itself, and the attempt is made again.
      .catch((reason: unknown) => log.error('dispatcher-failed', reason, { reference: leased.reference }))
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
        if (!(await store.holdDispatch())) {
          await pause(signal, 2000);
          continue;
        }
        if (!hasBegun) {
          await store.forgetLeases();
          // Whoever restarts it has mended something: what had failed for long does not wait out its delay.
          await store.wakeAll();
        }
        hasBegun = true;
        const started = await startOne();
        // Sending comes first: what moderators decided can wait for it.
        if (!started && inFlight.size === 0) await tools.whenIdle();
        await pause(
          signal,
          started ? tools.spacingMs : Math.max(idleMs, Math.min(backoff.waitMs(), 2000)),
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
    wake: () => wake(),
    stop: async (graceMs) => {
      stopping?.abort();
      await loop;
      // What is still on its way is found again by its reference at the next start.
      await Promise.race([Promise.allSettled(inFlight), sleep(graceMs, undefined, { ref: false })]);
      store.releaseDispatch();
    },
  };
}

/** Why a person has to look at what could not be sent; `undefined`: it is tried again. */
function whyStuck({ task, attempts }: Contribution, fault: ForgeError | undefined): string | undefined {
  // What has to be closed or erased is tried until it is.
  if (task === 'close' || task === 'erase') return undefined;
  if (fault === undefined) return attempts < unknownFaultLimit ? undefined : 'human: inattendu';
  return isForPerson(fault) ? `${fault.kind}: ${fault.message}` : undefined;
}

function isForPerson({ kind }: ForgeError): boolean {
  return kind === 'human' || kind === 'conflict' || kind === 'gone';
}

function factsOf({ reference, task }: Contribution) {
  return { reference, task: task ?? '' };
}

export interface Dispatcher {
  start: () => void;
  /** Something came in: no need to wait for the next look. */
  wake: () => void;
  stop: (graceMs: number) => Promise<void>;
}

export interface DispatcherTools {
  store: Pick<
    ContributionStore,
    'lease' | 'settle' | 'wakeAll' | 'forgetLeases' | 'holdDispatch' | 'releaseDispatch' | 'settings'
  >;
  backoff: Backoff;
  silence: AskedSilence;
  contributions: Pick<ContributionSwitch, 'read' | 'forgeRefused' | 'forgeAccepted'>;
  log: Log;
  now: () => number;
  random: () => number;
  /** At least this long between two attempts. */
  spacingMs: number;
  attempt: Attempt;
  /** One attempt ended at the forge. */
  dispatched: () => void;
  /** The forge takes nothing more: somebody has to mend something. */
  refused: () => void;
  /** Done when nothing waits: asking what became of proposals. */
  whenIdle: () => Promise<void>;
  trace: TraceStep;
}
