import { setTimeout as sleep } from 'node:timers/promises';
import { ForgeError, type Forge } from '#domain/contribution/forge.ts';
import type { Contribution, ContributionStore, RetentionDelays } from '#domain/contribution/store.ts';
import type { Log } from '../operations/log.ts';
import { openedOf } from './attempt.ts';

const countEveryMs = 30_000;
const retainEveryMs = 3600_000;
const announceEveryMs = 60_000;
const lostAfterMs = 10 * 60_000;

/**
 * Learns what moderators decided: a little at each idle moment, at once when a contributor asks or the forge tells.
 * A forge that does not answer is simply asked later.
 */
export function createFollower(tools: FollowerTools): Follower {
  const { forge, store, log, now, elapsed, intervalMs } = tools;
  const due = createDue(elapsed);
  let backOffUntil = 0;

  const tolerate = (event: string, reason: unknown, facts: Readonly<Record<string, string>> = {}) => {
    const fault = reason instanceof ForgeError ? reason : undefined;
    backOffUntil = elapsed() + Math.min(3600_000, Math.max(10_000, (fault?.retryAfter ?? 0) * 1000));
    if (fault === undefined) log.error(event, reason, facts);
    else log.warn(event, { ...facts, kind: fault.kind, status: fault.status });
  };

  const ask = async (contribution: Contribution): Promise<void> => {
    if (contribution.forgeId === null || contribution.branch === null) return;
    try {
      await store.follow(contribution, await forge.readProposal(openedOf(contribution)));
    } catch (reason) {
      if (reason instanceof ForgeError && reason.kind === 'gone') return lose(contribution, reason);
      await store.follow(contribution);
      tolerate('follow-failed', reason, { reference: contribution.reference });
    }
  };

  const lose = async (contribution: Contribution, { kind, message }: ForgeError): Promise<void> => {
    // What was opened a moment ago may not be listed yet.
    const isLost = now() - contribution.updated > lostAfterMs;
    await store.follow(contribution, isLost ? { fault: `${kind}: ${message}` } : undefined);
    if (isLost) log.warn('proposal-gone', { reference: contribution.reference });
  };

  const count = async (): Promise<void> => {
    // Opened while it is being counted, a proposal counts twice for half a minute rather than not at all.
    const at = now();
    try {
      await store.settings.write('forge-open', `${await forge.countOpenProposals()} ${at}`);
    } catch (reason) {
      tolerate('count-failed', reason);
    }
  };

  const announce = async (): Promise<void> => {
    const { held, heldOldest } = await store.depth();
    const announcement = tools.describeHeld(held, heldOldest === null ? 0 : now() - heldOldest);
    const known = await store.settings.read('held-announced');
    if (known === announcement.text || (known === undefined && held === 0)) return;
    try {
      await forge.announceHeld({ ...announcement, waiting: held > 0 });
      await store.settings.write('held-announced', announcement.text);
    } catch (reason) {
      tolerate('announce-failed', reason);
    }
  };

  return {
    step: async () => {
      if (due('retain', retainEveryMs)) {
        const erased = await store.retain(tools.retention);
        if (erased > 0) log.info('erased', { count: erased });
      }
      if (elapsed() < backOffUntil) return;
      if (due('count', countEveryMs)) await count();
      if (due('announce', announceEveryMs)) await announce();
      for (let turn = 0; turn < tools.perStep; turn++) {
        const contribution = await store.nextToFollow(intervalMs);
        if (contribution === undefined || elapsed() < backOffUntil) return;
        await ask(contribution);
      }
    },
    refresh: async (id) => {
      const contribution = await store.find(id);
      if (contribution === undefined || contribution.forgeId === null || contribution.task !== null) return;
      if (now() - contribution.polled < tools.freshMs || elapsed() < backOffUntil) return;
      await Promise.race([ask(contribution), sleep(2500, undefined, { ref: false })]);
    },
  };
}

/** Whether a piece of work is due, each by its own delay; the first time always. */
function createDue(elapsed: () => number): (name: string, everyMs: number) => boolean {
  const last = new Map<string, number>();
  return (name, everyMs) => {
    const before = last.get(name);
    if (before !== undefined && elapsed() - before < everyMs) return false;
    last.set(name, elapsed());
    return true;
  };
}

export interface Follower {
  /** One idle moment’s work. */
  step: () => Promise<void>;
  /** A contributor asks: look now, unless someone just did; never long. */
  refresh: (id: string) => Promise<void>;
}

export interface FollowerTools {
  forge: Forge;
  store: Pick<ContributionStore, 'find' | 'follow' | 'nextToFollow' | 'depth' | 'retain' | 'settings'>;
  log: Log;
  now: () => number;
  /** Milliseconds of a clock that only goes forward. */
  elapsed: () => number;
  /** How long what is known of an open proposal is good for. */
  intervalMs: number;
  /** The same, when its contributor asks. */
  freshMs: number;
  /** How many proposals to ask about in one idle moment. */
  perStep: number;
  retention: RetentionDelays;
  /** Our words on what waits in the quarantine: how many, and the age of the oldest in milliseconds. */
  describeHeld: (held: number, oldestMs: number) => { title: string; text: string };
}
