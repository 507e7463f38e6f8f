import type { ContributionStore } from '#domain/contribution/store.ts';
import type { ServiceSettings } from '../env.ts';
import type { Layer } from '../switch/layers.ts';
import type { ContributionSwitch } from '../switch/switch.ts';
import type { Log } from './log.ts';
import { repeat, type Repeated } from './repeat.ts';
import { tellRunning } from './running.ts';
import type { Statistics } from './statistics.ts';

const tellEveryMs = 30_000;

/**
 * Looks at the switch every second: what closes or opens again is said in the log; and what the running service is set
 * to, with what closes it, is written where `contributions status` reads it.
 */
export function createWatch({
  statistics,
  contributions,
  store,
  settings,
  log,
  now,
  elapsed,
}: WatchTools): Watch {
  let closed: readonly Layer[] = [];
  let told = -Infinity;

  const look = async () => {
    const { layers: closings } = await contributions.read();
    const names = closings.map(({ layer }) => layer);
    const shut = names.filter((layer) => !closed.includes(layer));
    const opened = closed.filter((layer) => !names.includes(layer));
    for (const layer of shut) log.warn('closed', { layer });
    for (const layer of opened) log.info('reopened', { layer });
    closed = names;
    if (shut.length === 0 && opened.length === 0 && elapsed() - told < tellEveryMs) return;
    told = elapsed();
    await tellRunning(store.settings, settings, closings, now());
    await statistics.read();
  };
  const watch = repeat(look, {
    everyMs: 1000,
    failed: (reason) => log.error('watch-failed', reason),
  });

  return {
    start: watch.start,
    stop: async () => {
      await watch.stop();
      await store.settings.erase('running').catch(() => undefined);
    },
  };
}

export type Watch = Pick<Repeated, 'start' | 'stop'>;

interface WatchTools {
  /** Counted now and then, so that the build of the site finds them. */
  statistics: Pick<Statistics, 'read'>;
  contributions: Pick<ContributionSwitch, 'read'>;
  store: Pick<ContributionStore, 'settings'>;
  settings: ServiceSettings;
  log: Log;
  now: () => number;
  elapsed: () => number;
}
