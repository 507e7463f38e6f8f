import { setTimeout as sleep } from 'node:timers/promises';
import type { Forge } from '#domain/contribution/forge.ts';
import type { Queue } from './queue.ts';
import type { Register } from './register.ts';
import type { ContributionSwitch } from './switch.ts';

const forgeEveryMs = 30_000;

/** How the service is, for whoever watches it: what waits, since when, and whether the forge answers. */
export function createHealth({ queue, register, contributions, forge, now, kind }: HealthTools): Health {
  let asked = -Infinity;
  let known: Awaited<ReturnType<Forge['readHealth']>> = { reachable: false };
  const askForge = async () => {
    if (now() - asked < forgeEveryMs) return known;
    asked = now();
    known = await Promise.race([forge.readHealth(), sleep(5000, { reachable: false }, { ref: false })]);
    return known;
  };
  return {
    read: async () => {
      try {
        const depth = queue.depth();
        const { open, closing, paused } = contributions.read();
        const { reachable, tokenExpires } = await askForge();
        const last = register.read('last-dispatch');
        return {
          status: 'ok',
          contributions: { open, paused, ...(closing === undefined ? {} : { closedBy: closing.layer }) },
          outbox: {
            depth: depth.waiting,
            oldestWaiting: toIso(depth.oldest),
            oldestWaitingSeconds:
              depth.oldest === null ? 0 : Math.max(0, Math.round((now() - depth.oldest) / 1000)),
            held: depth.held,
            stuck: depth.stuck,
          },
          lastDispatch: toIso(last === undefined ? null : Number(last)),
          forge: { kind, reachable, tokenExpires: tokenExpires ?? null },
        };
      } catch {
        return { status: 'ko' };
      }
    },
    gauges: () => {
      const depth = queue.depth();
      const { open, paused } = contributions.read();
      return {
        contributions_outbox_waiting: depth.waiting,
        contributions_outbox_oldest_seconds:
          depth.oldest === null ? 0 : Math.max(0, Math.round((now() - depth.oldest) / 1000)),
        contributions_held: depth.held,
        contributions_stuck: depth.stuck,
        contributions_open: open ? 1 : 0,
        contributions_paused: paused ? 1 : 0,
        contributions_last_dispatch_seconds: Math.round(Number(register.read('last-dispatch') ?? 0) / 1000),
        contributions_forge_reachable: known.reachable ? 1 : 0,
      };
    },
  };
}

function toIso(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}

export interface Health {
  /** Never throws; `ko` when the outbox itself cannot be read. */
  read: () => Promise<{ status: 'ok' | 'ko' } & Record<string, unknown>>;
  gauges: () => Record<string, number>;
}

interface HealthTools {
  queue: Queue;
  register: Register;
  contributions: ContributionSwitch;
  forge: Forge;
  now: () => number;
  kind: 'local' | 'gitlab';
}
