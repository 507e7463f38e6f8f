import type { SettingStore } from '#domain/contribution/setting-store.ts';
import type { Log } from '../operations/log.ts';
import { repeat, type Repeated } from '../operations/repeat.ts';

/** Looks at the red button of the forge every half minute and remembers what it said. */
export function createFlagPoll(
  readFlag: () => Promise<boolean>,
  settings: SettingStore,
  log: Log,
  now: () => number,
): Repeated {
  const look = async () => {
    await settings.write('flag', `${(await readFlag()) ? 'closed' : 'open'} ${now()}`);
  };
  return repeat(look, {
    everyMs: 30_000,
    failed: (reason) => log.error('flag-unreadable', reason),
  });
}
