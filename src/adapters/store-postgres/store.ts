import type { ContributionStore } from '#domain/contribution/store.ts';
import type { Visits } from '#domain/contribution/visits.ts';
import { copySqliteInto, createSqliteCopy } from '../store-sqlite/copy.ts';
import { writeProbe } from '../store-sql/settings.ts';
import type { SqlDatabase } from '../store-sql/database.ts';
import { createSqlStore, type SqlStoreOptions } from '../store-sql/store.ts';
import { createBoss } from './boss.ts';
import { createDispatchLock } from './dispatch-lock.ts';
import { createJobQueue } from './job-queue.ts';
import { createPool } from './pool.ts';
import { bringToToday } from './schema.ts';
import { createPostgresDatabase } from './sql.ts';
import { createVisits } from './visits.ts';

/**
 * Contributions in a PostgreSQL database, which several instances of the service share: caps, replay, the switch, what
 * clients did and what signs forms are then one for all. It is reached when it is needed, and again after it was away.
 */
export function createPostgresStore({ url, ...options }: PostgresOptions): PostgresStore {
  const pool = createPool(url);
  const boss = createBoss(pool);
  const { reader, transact } = createPostgresDatabase(pool);
  const database: SqlDatabase = {
    reader,
    transact: async (work) => {
      // Before a transaction begins: within it, nobody waits for another connection.
      await boss.ready();
      return transact(work);
    },
  };
  const queue = createJobQueue(boss, database, options.now);
  const lock = createDispatchLock(url);
  return {
    ...createSqlStore(database, queue, options),
    visits: createVisits(pool, options.now),
    prepare: () => bringToToday(pool, boss, queue),
    size: async () => {
      const row = await database.reader.get(`SELECT pg_database_size(current_database()) AS size`);
      return Number(row?.size ?? 0);
    },
    holdDispatch: lock.take,
    releaseDispatch: lock.release,
    probe: () => database.transact((sql) => writeProbe(sql, options.now())),
    fill: (dataDir) => copySqliteInto(dataDir, database, queue.adopt),
    backup: (file) => createSqliteCopy(database.reader, file),
    close: () => {
      lock.release();
      void boss
        .close()
        .then(() => pool.end())
        .catch(() => undefined);
    },
  };
}

export interface PostgresStore extends ContributionStore {
  visits: Visits;
  /** Copies what a SQLite store in that folder keeps. @throws StoreError `foreign` when there is something here */
  fill: (dataDir: string) => Promise<void>;
}

export interface PostgresOptions extends SqlStoreOptions {
  /** `postgres://…` */
  url: string;
}
