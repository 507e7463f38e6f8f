import { z } from 'zod';
import { connectForge } from '#adapters/forges.ts';
import type { SettingStore } from '#domain/contribution/setting-store.ts';
import type { ServiceSettings } from '../env.ts';
import { layers, type Closing, type Layer, type SwitchReading } from '../switch/layers.ts';

/** A service that said nothing for that long does not run any more. */
const aliveMs = 90_000;

/** Writes what the running service is set to, and what closes it, where the command line reads it; no secret. */
export async function tellRunning(
  store: SettingStore,
  settings: ServiceSettings,
  closings: readonly Closing[],
  at: number,
): Promise<void> {
  const running: RunningService = {
    at,
    pid: process.pid,
    closings: [...closings],
    settings: {
      open: settings.open,
      caps: settings.caps,
      retention: settings.retention,
      proofOfWork: settings.proofOfWork,
      maxPerClientPerHour: settings.maxPerClientPerHour,
      dispatchPerMinute: settings.dispatchPerMinute,
      forge: connectForge(settings.forge).place,
    },
  };
  await store.write('running', JSON.stringify(running));
}

/** What the running service last said of itself; `undefined` when none runs. */
export async function readRunning(store: SettingStore, now: number): Promise<RunningService | undefined> {
  const text = await store.read('running');
  if (text === undefined) return undefined;
  const running = runningSchema.safeParse(JSON.parse(text)).data;
  return running !== undefined && Math.abs(now - running.at) < aliveMs ? running : undefined;
}

/**
 * What closes contributions at this moment: what comes of the settings and the memory of the running service, as it last
 * said; what people and the forge change in the store, as it stands, for the service follows within a second; and a store
 * that takes nothing, which the service could not have written there.
 */
export function closingsNow(running: RunningService | undefined, reading: SwitchReading): readonly Closing[] {
  if (running === undefined) return reading.layers;
  const full = reading.layers.filter(({ layer }) => layer === 'storage');
  return layers.flatMap((layer) =>
    (inStore.has(layer) ? reading.layers : [...running.closings, ...full])
      .filter((closing) => closing.layer === layer)
      .slice(0, 1),
  );
}

const inStore: ReadonlySet<Layer> = new Set(['hand', 'token', 'moved']);

const runningSchema = z.object({
  at: z.number(),
  pid: z.number(),
  closings: z.array(
    z.object({ layer: z.enum(layers), message: z.string(), retryAfter: z.number().exactOptional() }),
  ),
  settings: z.object({
    open: z.boolean(),
    caps: z.object({
      maxAcceptedPerHour: z.number(),
      maxOpenProposals: z.number(),
      maxHeldPerHour: z.number(),
      heldScore: z.number(),
    }),
    retention: z.object({ ended: z.number(), held: z.number(), stuck: z.number(), undecided: z.number() }),
    proofOfWork: z.boolean(),
    maxPerClientPerHour: z.number(),
    dispatchPerMinute: z.number(),
    forge: z.string(),
  }),
});

export type RunningService = z.output<typeof runningSchema>;
