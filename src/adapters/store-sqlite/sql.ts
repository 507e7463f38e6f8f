import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Sql, SqlDatabase } from '../store-sql/database.ts';
import { toStoreError } from './database.ts';

const patienceMs = 5000;

/**
 * SQLite as the store uses it: one connection that writes, one transaction after the other, and reads in between, where
 * what it knows of the file is fresh; while a transaction is open, another one reads what was committed. Neither the disk nor another process that writes, which is waited for a few seconds at most, holds the
 * thread.
 * @param sync puts on disk what was committed
 */
export function createSqliteDatabase(
  writer: DatabaseSync,
  reader: DatabaseSync,
  sync: () => Promise<void>,
): SqlDatabase {
  const sql = speakTo(writer);
  const beside = speakTo(reader);
  const fresh = () => (writer.isTransaction ? beside : sql);
  let last: Promise<unknown> = Promise.resolve();

  const runAlone = async <Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> => {
    await begin(writer);
    try {
      const result = await work(sql);
      writer.exec('COMMIT');
      return result;
    } catch (reason) {
      // A full disk may have undone it already.
      if (writer.isTransaction) writer.exec('ROLLBACK');
      throw toStoreError(reason);
    }
  };

  return {
    reader: {
      all: (text, values) => fresh().all(text, values),
      get: (text, values) => fresh().get(text, values),
      run: (text, values) => fresh().run(text, values),
    },
    transact: async (work) => {
      const alone = last.then(() => runAlone(work));
      last = alone.catch(() => undefined);
      const result = await alone;
      // The next one goes on meanwhile, and shares the disk’s next turn.
      await sync().catch((reason: unknown) => {
        throw toStoreError(reason);
      });
      return result;
    },
  };
}

async function begin(database: DatabaseSync): Promise<void> {
  const until = performance.now() + patienceMs;
  for (;;) {
    try {
      database.exec('BEGIN IMMEDIATE');
      return;
    } catch (reason) {
      const fault = toStoreError(reason);
      if (fault.kind !== 'busy' || performance.now() > until) throw fault;
      await sleep(5 + Math.random() * 25);
    }
  }
}

/** Statements are prepared once: there are a few dozen of them. SQLite answers at once; the port does not promise it. */
function speakTo(database: DatabaseSync): Sql {
  const prepared = new Map<string, StatementSync>();
  const prepare = (text: string): StatementSync => {
    const known = prepared.get(text) ?? database.prepare(text);
    prepared.set(text, known);
    return known;
  };
  // eslint-disable-next-line @typescript-eslint/require-await -- a fault is then a promise broken, as with any database
  const ask = async <Result>(work: () => Result): Promise<Result> => {
    try {
      return work();
    } catch (reason) {
      throw toStoreError(reason);
    }
  };
  return {
    all: (text, values = {}) => ask(() => prepare(text).all(values)),
    get: (text, values = {}) => ask(() => prepare(text).get(values)),
    run: (text, values = {}) => ask(() => Number(prepare(text).run(values).changes)),
  };
}
