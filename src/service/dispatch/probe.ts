import type { Forge, ForgeHealth } from '#domain/contribution/forge.ts';
import type { ContributionStore } from '#domain/contribution/store.ts';
import { forgeAlarmsOf, keepForgeHealth } from '../operations/forge-alarms.ts';
import type { Log } from '../operations/log.ts';
import { repeat, type Repeated } from '../operations/repeat.ts';
import type { ContributionSwitch } from '../switch/switch.ts';

const everyMs = 30_000;
/** The end of a token is told this long before it, by the service and by the pipeline. */
export const warnBeforeDays = 30;

/**
 * Asks the forge now and then how it is, whether or not anyone wants to know, and keeps the answer where health, metrics
 * and the command line read it. Tells the log what someone has to mend, once, and once a day that the token ends soon.
 */
export function createProbe({ forge, store, contributions, log, now }: ProbeTools): Repeated {
  let warned = '';
  let raised = '';

  const ask = async () => {
    const health = await forge.readHealth();
    await keepForgeHealth(store.settings, health, now());
    warnOfEnd(health);
    // A silence is no news of what was told before it.
    if (!health.reachable) return;
    const alarms = forgeAlarmsOf(health).join(' ');
    if (alarms !== raised && alarms !== '') log.warn('forge-alarm', { alarms, movedTo: health.movedTo });
    else if (alarms !== raised) log.info('forge-well');
    raised = alarms;
    if (alarms === '' && isSound(health) && (await store.depth()).waiting === 0)
      // Nothing waits whose sending would tell that a refusal is over.
      await contributions.forgeAccepted();
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

/** Everything was asked, and answered as it should be. */
function isSound({ project, tokenAccepted }: ForgeHealth): boolean {
  return project === 'found' && tokenAccepted === true;
}

/** Whole days from now to the beginning of a day given as `YYYY-MM-DD`. */
export function daysUntil(day: string, now: number): number {
  return Math.floor((Date.parse(day) - now) / (24 * 3600_000));
}

interface ProbeTools {
  forge: Forge;
  store: Pick<ContributionStore, 'settings' | 'depth'>;
  contributions: Pick<ContributionSwitch, 'forgeAccepted'>;
  log: Log;
  now: () => number;
}
