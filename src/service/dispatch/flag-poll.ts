import { readFeatureFlag, type FlagSettings } from '#adapters/gitlab/feature-flag.ts';
import type { Settings } from '#domain/contribution/store.ts';
import type { Log } from '../operations/log.ts';

const pollMs = 30_000;

/** Looks at GitLab’s flag every half minute and remembers what it said; gives the way to stop. Does nothing without one. */
export function startFlagPolling(
  gitlab: FlagSettings | undefined,
  settings: Settings,
  log: Log,
  now: () => number,
): () => void {
  if (gitlab?.featureFlagInstanceId === undefined) return () => undefined;
  const look = async () => {
    try {
      const pressed = await readFeatureFlag(gitlab);
      await settings.write('flag', `${pressed ? 'closed' : 'open'} ${now()}`);
    } catch (reason) {
      log.error('flag-unreadable', reason);
    }
  };
  void look();
  const timer = setInterval(() => void look(), pollMs);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
