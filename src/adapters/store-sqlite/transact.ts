import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseSync } from 'node:sqlite';
import { toStoreError } from './database.ts';

const patienceMs = 5000;

/**
 * Makes the function that runs a piece of work whole or not at all, and is done once it is on disk. Neither the disk nor
 * another process that writes, which is waited for a few seconds at most, holds the thread.
 * @param sync puts on disk what was committed
 * @throws StoreError
 */
export function createTransact(database: DatabaseSync, sync: () => Promise<void>): Transact {
  return async (work) => {
    const until = performance.now() + patienceMs;
    for (;;) {
      try {
        database.exec('BEGIN IMMEDIATE');
        break;
      } catch (reason) {
        const fault = toStoreError(reason);
        if (fault.kind !== 'busy' || performance.now() > until) throw fault;
        await sleep(5 + Math.random() * 25);
      }
    }
    try {
      const result = work();
      database.exec('COMMIT');
      await sync();
      return result;
    } catch (reason) {
      // A full disk may have undone it already.
      if (database.isTransaction) database.exec('ROLLBACK');
      throw toStoreError(reason);
    }
  };
}

/** The work is synchronous: nothing else of this process happens inside a transaction. Kept once it is on disk. */
export type Transact = <Result>(work: () => Result) => Promise<Result>;
