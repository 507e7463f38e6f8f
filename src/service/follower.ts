import { setTimeout as sleep } from 'node:timers/promises';
import { ForgeFault, type Forge } from '#domain/contribution/forge.ts';
import type { Log } from './log.ts';
import type { Register } from './register.ts';
import type { Reviews } from './reviews.ts';
import type { SubmissionRow } from './submission-row.ts';

const countEveryMs = 30_000;
const forgetEveryMs = 3600_000;

/**
 * Learns what moderators decided: a little at each idle moment, at once when a contributor asks or the forge tells.
 * A forge that does not answer is simply asked later.
 */
export function createFollower(tools: FollowerTools): Follower {
  const { forge, reviews, register, log, now, intervalMs } = tools;
  let counted = 0;
  let forgotten = 0;
  let quietUntil = 0;

  const ask = async (row: SubmissionRow): Promise<void> => {
    reviews.asked(row.id);
    if (row.forge_id === null || row.branch === null) return;
    try {
      const opened = { id: row.forge_id, branch: row.branch, ...(row.url === null ? {} : { url: row.url }) };
      reviews.learn(row, await forge.readProposal(opened));
    } catch (reason) {
      const fault = reason instanceof ForgeFault ? reason : undefined;
      quietUntil = now() + Math.max(10_000, (fault?.retryAfter ?? 0) * 1000);
      if (fault === undefined) log.error('follow-failed', reason, { reference: row.reference });
      else log.warn('follow-failed', { reference: row.reference, kind: fault.kind, status: fault.status });
    }
  };

  const count = async (): Promise<void> => {
    counted = now();
    try {
      register.write('forge-open', String(await forge.countOpenProposals()));
    } catch (reason) {
      if (!(reason instanceof ForgeFault)) log.error('count-failed', reason);
    }
  };

  return {
    step: async () => {
      if (now() - forgotten > forgetEveryMs) {
        forgotten = now();
        const erased = reviews.forget(tools.retentionDays);
        if (erased > 0) log.info('erased', { count: erased });
      }
      if (now() < quietUntil) return;
      if (now() - counted > countEveryMs) await count();
      for (let turn = 0; turn < tools.perStep; turn++) {
        const row = reviews.nextDue(intervalMs);
        if (row === undefined || now() < quietUntil) return;
        await ask(row);
      }
    },
    refresh: async (row) => {
      const fresh = now() - row.polled < tools.freshMs;
      if (row.forge_id === null || row.task !== null || fresh || now() < quietUntil) return;
      await Promise.race([ask(row), sleep(2500, undefined, { ref: false })]);
    },
  };
}

export interface Follower {
  /** One idle moment’s work. */
  step: () => Promise<void>;
  /** A contributor asks: look now, unless someone just did; never long. */
  refresh: (row: SubmissionRow) => Promise<void>;
}

export interface FollowerTools {
  forge: Forge;
  reviews: Reviews;
  register: Register;
  log: Log;
  now: () => number;
  /** How long what is known of an open proposal is good for. */
  intervalMs: number;
  /** The same, when its contributor asks. */
  freshMs: number;
  /** How many proposals to ask about in one idle moment. */
  perStep: number;
  retentionDays: number;
}
