import { z } from 'zod';
import type { ContributionStore, Depth, SettingStore } from '#domain/contribution/store.ts';
import { layers } from '../switch/layers.ts';
import type { ContributionSwitch } from '../switch/switch.ts';
import type { Gauge } from './metrics.ts';
import type { StorageGuard } from './storage-guard.ts';

/** An answer of the forge that is older than this says nothing any more. */
const forgeMaxAgeMs = 5 * 60_000;

/** How the service is, for whoever watches it. It asks nothing of the forge: the probe did, and keeps what it learned. */
export function createHealth(tools: HealthTools): Health {
  const { store, contributions, storage, now } = tools;
  const startedAt = now();
  const gather = async () => {
    const [depth, size, reading, last, backOffUntil, forge] = await Promise.all([
      store.depth(),
      store.size(),
      contributions.read(),
      store.settings.read('last-dispatch'),
      store.settings.read('back-off-until'),
      store.settings.read('forge-health'),
    ]);
    const known = forge === undefined ? undefined : forgeSchema.parse(JSON.parse(forge));
    const heardAt = known?.at ?? 0;
    return {
      depth,
      size,
      reading,
      // Before its first answer, a dispatcher that has just started is given the time.
      isDispatching: now() - Math.max(heardAt, startedAt) < forgeMaxAgeMs,
      last: last === undefined ? null : Number(last),
      backOffMs: Math.max(0, Number(backOffUntil ?? 0) - now()),
      forge: now() - heardAt < forgeMaxAgeMs ? known : undefined,
    };
  };
  return {
    read: async () => {
      try {
        const { depth, reading, isDispatching, last, backOffMs: silenceMs, forge } = await gather();
        const reasons = [
          storage.isFailed() ? 'storage' : undefined,
          reading.layers.some(({ layer }) => layer === 'unreadable') ? 'unreadable' : undefined,
          // The dispatcher asks the forge every half minute: silent for that long, it sends nothing either.
          isDispatching ? undefined : 'dispatch',
          forge?.project === 'missing' || forge?.project === 'moved' ? `project-${forge.project}` : undefined,
          forge?.tokenAccepted === false ? 'token' : undefined,
          (forge?.missingScopes?.length ?? 0) > 0 ? 'token-scopes' : undefined,
        ].filter((reason) => reason !== undefined);
        return {
          status: reasons.length === 0 ? 'ok' : 'ko',
          ...(reasons.length === 0 ? {} : { reasons }),
          contributions: {
            open: reading.open,
            paused: reading.paused,
            ...(reading.closing === undefined ? {} : { closedBy: reading.closing.layer }),
          },
          storage: { writable: !storage.isFailed() },
          outbox: {
            depth: depth.waiting,
            oldestWaiting: toIso(depth.oldest),
            oldestWaitingSeconds: ageSeconds(depth.oldest, now()),
            held: depth.held,
            stuck: depth.stuck,
          },
          lastDispatch: toIso(last),
          quietUntil: silenceMs === 0 ? null : toIso(now() + silenceMs),
          forge: {
            kind: tools.kind,
            // Before the first probe nobody knows.
            reachable: forge?.reachable ?? null,
            project: forge?.project ?? null,
            ...(forge?.movedTo === undefined ? {} : { movedTo: forge.movedTo }),
            tokenAccepted: forge?.tokenAccepted ?? null,
            tokenExpires: forge?.tokenExpires ?? null,
          },
        };
      } catch {
        return { status: 'ko', reasons: ['storage'] };
      }
    },
    gauges: async () => {
      try {
        const { depth, size, reading, last, backOffMs: silenceMs, forge } = await gather();
        const closed = new Set(reading.layers.map(({ layer }) => layer));
        const expiry = Date.parse(forge?.tokenExpires ?? '') / 1000;
        return [
          ...gaugesOf(depth, now()),
          { name: 'contributions_open', value: Number(reading.open) },
          ...layers.map((layer) => ({
            name: 'contributions_closed' as const,
            labels: { layer },
            value: Number(closed.has(layer)),
          })),
          { name: 'contributions_paused', value: Number(reading.paused) },
          { name: 'contributions_back_off_seconds', value: Math.ceil(silenceMs / 1000) },
          { name: 'contributions_storage_writable', value: Number(!storage.isFailed()) },
          { name: 'contributions_storage_bytes', value: size },
          ...(last === null
            ? []
            : [{ name: 'contributions_last_dispatch_timestamp_seconds' as const, value: last / 1000 }]),
          ...(forge === undefined
            ? []
            : [{ name: 'contributions_forge_reachable' as const, value: Number(forge.reachable) }]),
          ...(Number.isNaN(expiry)
            ? []
            : [{ name: 'contributions_token_expiry_timestamp_seconds' as const, value: expiry }]),
        ];
      } catch {
        return [{ name: 'contributions_storage_writable', value: 0 }];
      }
    },
  };
}

function gaugesOf(depth: Depth, now: number): Gauge[] {
  return [
    { name: 'contributions_outbox_waiting', value: depth.waiting },
    { name: 'contributions_outbox_oldest_seconds', value: ageSeconds(depth.oldest, now) },
    { name: 'contributions_held', value: depth.held },
    { name: 'contributions_held_oldest_seconds', value: ageSeconds(depth.heldOldest, now) },
    { name: 'contributions_stuck', value: depth.stuck },
  ];
}

function ageSeconds(since: number | null, now: number): number {
  return since === null ? 0 : Math.max(0, Math.round((now - since) / 1000));
}

function toIso(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}

const forgeSchema = z.object({
  at: z.number(),
  reachable: z.boolean(),
  project: z.enum(['found', 'missing', 'moved']).optional(),
  movedTo: z.string().optional(),
  tokenAccepted: z.boolean().optional(),
  tokenExpires: z.string().optional(),
  missingScopes: z.array(z.string()).optional(),
});

export interface Health {
  /** Never throws; `ko` with the reasons when someone has to act. */
  read: () => Promise<{ status: 'ok' | 'ko' } & Record<string, unknown>>;
  gauges: () => Promise<readonly Gauge[]>;
}

interface HealthTools {
  store: Pick<ContributionStore, 'depth' | 'size'> & { settings: Pick<SettingStore, 'read'> };
  contributions: Pick<ContributionSwitch, 'read'>;
  storage: Pick<StorageGuard, 'isFailed'>;
  now: () => number;
  /** Name of the forge. */
  kind: string;
}
