import type { SettingStore } from '#domain/contribution/store.ts';
import type { Log } from '../operations/log.ts';

const pollMs = 30_000;

/** Looks at the red button of the forge every half minute and remembers what it said; gives the way to stop. */
export function startFlagPolling(
  readFlag: (() => Promise<boolean>) | undefined,
  settings: SettingStore,
  log: Log,
  now: () => number,
): () => void {
  if (readFlag === undefined) return () => undefined;
  const look = async () => {
    try {
      const pressed = await readFlag();
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
