import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseSync } from 'node:sqlite';
import { toStoreError } from './database.ts';

const patienceMs = 5000;

/**
 * Makes the function that runs a piece of work whole or not at all. While another process writes, it waits without
 * holding the thread, a few seconds at most.
 * @throws StoreError
 */
export function createTransact(database: DatabaseSync): Transact {
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
      return result;
    } catch (reason) {
      // A full disk may have undone it already.
      if (database.isTransaction) database.exec('ROLLBACK');
      throw toStoreError(reason);
    }
  };
}

/** The work is synchronous: nothing else of this process happens inside a transaction. */
export type Transact = <Result>(work: () => Result) => Promise<Result>;
