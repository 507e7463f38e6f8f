import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { DispatchLock } from '#adapters/store-sql/dispatching.ts';

/**
 * The right to dispatch, held by one process at a time: an exclusive transaction on a file of its own, which the
 * system takes back when the process dies, however it dies.
 */
export function createDispatchLock(dataDir: string): DispatchLock<boolean> {
  let held: DatabaseSync | undefined;
  return {
    take: () => {
      if (held !== undefined) return true;
      const database = new DatabaseSync(join(dataDir, 'dispatcher.lock'), { timeout: 0 });
      try {
        database.exec('BEGIN EXCLUSIVE');
        held = database;
        return true;
      } catch {
        database.close();
        return false;
      }
    },
    release: () => {
      held?.close();
      held = undefined;
    },
  };
}
