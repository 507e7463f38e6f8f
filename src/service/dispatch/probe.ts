import type { Forge, ForgeHealth } from '#domain/contribution/forge.ts';
import type { ContributionStore } from '#domain/contribution/store.ts';
import type { Log } from '../operations/log.ts';
import { repeat, type Repeated } from '../operations/repeat.ts';

const everyMs = 30_000;
/** The end of a token is told this long before it, by the service and by the pipeline. */
export const warnBeforeDays = 30;

/**
 * Asks the forge now and then how it is, whether or not anyone wants to know, and keeps the answer where health, metrics
 * and the command line read it. Tells the log once a day that the token ends soon.
 */
export function createProbe({ forge, store, log, now }: ProbeTools): Repeated {
  let warned = '';

  const ask = async () => {
    const health = await forge.readHealth();
    await store.settings.write('forge-health', JSON.stringify({ ...health, at: now() }));
    warnOfEnd(health);
  };

  const warnOfEnd = ({ tokenExpires }: ForgeHealth) => {
    const days = tokenExpires === undefined ? Infinity : daysUntil(tokenExpires, now());
    const today = new Date(now()).toISOString().slice(0, 10);
    if (days > warnBeforeDays || warned === today) return;
    warned = today;
    log.warn('token-ends', { days, on: tokenExpires });
  };

  return repeat(ask, {
    everyMs,
    failed: (reason) => log.error('probe-failed', reason),
  });
}

/** Whole days from now to the beginning of a day given as `YYYY-MM-DD`. */
export function daysUntil(day: string, now: number): number {
  return Math.floor((Date.parse(day) - now) / (24 * 3600_000));
}

interface ProbeTools {
  forge: Forge;
  store: Pick<ContributionStore, 'settings'>;
  log: Log;
  now: () => number;
}
