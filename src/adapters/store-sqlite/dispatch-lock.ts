import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * The right to dispatch, held by one process at a time: an exclusive transaction on a file of its own, which the
 * system takes back when the process dies, however it dies.
 */
export function createDispatchLock(dataDir: string): DispatchLock {
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

export interface DispatchLock {
  /** Gives whether this process holds the lock; to be asked again later when not. */
  take: () => boolean;
  release: () => void;
}
