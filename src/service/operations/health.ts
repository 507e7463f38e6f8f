import type { SettingStore } from '#domain/contribution/setting-store.ts';
import type { ContributionStore, Depth } from '#domain/contribution/store.ts';
import { layers, type SwitchReading } from '../switch/layers.ts';
import type { ContributionSwitch } from '../switch/switch.ts';
import {
  forgeAlarms,
  forgeAlarmsOf,
  forgeMaxAgeMs,
  readForgeHealth,
  type ForgeAnswer,
} from './forge-alarms.ts';
import type { Gauge } from './metrics.ts';
import type { StorageGuard } from './storage-guard.ts';

/** How the service is, for whoever watches it. It asks nothing of the forge: the probe did, and keeps what it learned. */
export function createHealth(tools: HealthTools): Health {
  const { store, contributions, storage, now } = tools;
  const startedAt = now();
  const gather = async (): Promise<Facts> => {
    const [depth, size, reading, last, backup, backOffUntil, known] = await Promise.all([
      store.depth(),
      store.size(),
      contributions.read(),
      store.settings.read('last-dispatch'),
      store.settings.read('last-backup'),
      store.settings.read('back-off-until'),
      readForgeHealth(store.settings),
    ]);
    const heardAt = known?.at ?? 0;
    return {
      depth,
      size,
      reading,
      isStorageFailed: storage.isFailed(),
      // Before its first answer, a dispatcher that has just started is given the time.
      isDispatching: now() - Math.max(heardAt, startedAt) < forgeMaxAgeMs,
      last: last === undefined ? null : Number(last),
      backup: backup === undefined ? null : Number(backup),
      backOffMs: Math.max(0, Number(backOffUntil ?? 0) - now()),
      forge: now() - heardAt < forgeMaxAgeMs ? known : undefined,
    };
  };
  return {
    read: async () => {
      try {
        const facts = await gather();
        const { depth, reading, last, backOffMs, forge } = facts;
        const reasons = [
          ...alarms.filter(([, isRaised]) => isRaised(facts)).map(([reason]) => reason),
          ...forgeAlarmsOf(forge),
        ];
        return {
          ...(reasons.length === 0 ? { status: 'ok' } : { status: 'ko', reasons }),
          contributions: {
            open: reading.open,
            paused: reading.paused,
            ...(reading.closing === undefined ? {} : { closedBy: reading.closing.layer }),
          },
          storage: { writable: !facts.isStorageFailed },
          outbox: {
            depth: depth.waiting,
            oldestWaiting: toIso(depth.oldest),
            oldestWaitingSeconds: ageSeconds(depth.oldest, now()),
            held: depth.held,
            stuck: depth.stuck,
          },
          lastDispatch: toIso(last),
          quietUntil: backOffMs === 0 ? null : toIso(now() + backOffMs),
          forge: { kind: tools.kind, ...describeForge(forge) },
        };
      } catch {
        return { status: 'ko', reasons: ['storage'] };
      }
    },
    gauges: async () => {
      try {
        const { depth, size, reading, last, backup, backOffMs, forge, isStorageFailed } = await gather();
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
          { name: 'contributions_back_off_seconds', value: Math.ceil(backOffMs / 1000) },
          { name: 'contributions_storage_writable', value: Number(!isStorageFailed) },
          { name: 'contributions_storage_bytes', value: size },
          ...(last === null
            ? []
            : [{ name: 'contributions_last_dispatch_timestamp_seconds' as const, value: last / 1000 }]),
          ...(backup === null
            ? []
            : [{ name: 'contributions_last_backup_timestamp_seconds' as const, value: backup / 1000 }]),
          ...(forge === undefined
            ? []
            : [
                { name: 'contributions_forge_reachable' as const, value: Number(forge.reachable) },
                ...forgeAlarms.map((alarm) => ({
                  name: 'contributions_forge_alarm' as const,
                  labels: { alarm },
                  value: Number(forgeAlarmsOf(forge).includes(alarm)),
                })),
              ]),
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

/** What someone has to act on, with when it is so. */
const alarms: readonly (readonly [reason: string, isRaised: (facts: Facts) => boolean])[] = [
  ['storage', ({ isStorageFailed }) => isStorageFailed],
  ['unreadable', ({ reading }) => reading.layers.some(({ layer }) => layer === 'unreadable')],
  // The dispatcher asks the forge every half minute: silent for that long, it sends nothing either.
  ['dispatch', ({ isDispatching }) => !isDispatching],
  // What was sent came back, whatever the forge answers to questions.
  ['refused', ({ reading }) => reading.layers.some(({ layer }) => layer === 'token')],
];

/** Before the first answer nobody knows. */
function describeForge(forge: Partial<ForgeAnswer> = {}) {
  const {
    reachable = null,
    project = null,
    inbox,
    movedTo,
    tokenAccepted = null,
    tokenExpires = null,
  } = forge;
  return {
    reachable,
    project,
    ...(inbox === undefined ? {} : { inbox }),
    ...(movedTo === undefined ? {} : { movedTo }),
    tokenAccepted,
    tokenExpires,
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

interface Facts {
  depth: Depth;
  size: number;
  reading: SwitchReading;
  isStorageFailed: boolean;
  isDispatching: boolean;
  last: number | null;
  backup: number | null;
  backOffMs: number;
  forge: ForgeAnswer | undefined;
}

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
