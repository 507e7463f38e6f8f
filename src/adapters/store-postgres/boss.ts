import type { Pool } from 'pg';
import type { Db, PgBoss, QueueOptions } from 'pg-boss';
import type { Sql } from '../store-sql/database.ts';
import { leaseMs } from '../store-sql/work-queue.ts';
import { toStoreError } from './pool.ts';
import { connectionOf } from './sql.ts';

/** Where pg-boss keeps its tables, apart from ours. */
export const jobSchema = 'annuaire_queue';
export const jobName = 'contribution';
/** How often what was held too long is looked for. */
export const tendSeconds = 15;

/** Nothing is ever given up, nor forgotten while it waits: fifty years and a thousand million tries. */
const options: QueueOptions = {
  expireInSeconds: leaseMs / 1000,
  retryLimit: 1e9,
  retentionSeconds: 50 * 365 * 24 * 3600,
};

/**
 * pg-boss over the connections of the store, started when it is first needed and again after the database was away.
 * @see https://pgboss.io
 */
export function createBoss(pool: Pool): Boss {
  let opening: Promise<PgBoss> | undefined;
  const open = (migrate: boolean) =>
    (opening ??= start(pool, migrate).catch((reason: unknown) => {
      opening = undefined;
      throw toStoreError(reason);
    }));
  return {
    prepare: () => open(true),
    ready: () => open(false),
    close: async () => {
      await opening?.then((boss) => boss.stop({ graceful: false })).catch(() => undefined);
    },
  };
}

/** Has pg-boss write through the transaction of a `sql`. */
export function within(sql: Sql): Db {
  return onto(connectionOf(sql));
}

/** As this service uses it: no timetable, no statistics; its upkeep is asked for by whoever dispatches. */
async function start(pool: Pool, migrate: boolean): Promise<PgBoss> {
  // Only for whoever shares a database: it takes 17 MB.
  const { PgBoss: Boss } = await import('pg-boss');
  const { rows } = await pool.query<{ there: boolean }>(
    `SELECT to_regnamespace('${jobSchema}') IS NOT NULL AS there`,
  );
  const boss = new Boss({
    db: onto(pool),
    schema: jobSchema,
    migrate,
    // An account that may not make a schema uses the one it was given.
    createSchema: rows[0]?.there !== true,
    monitorIntervalSeconds: tendSeconds,
    ...{ supervise: false, schedule: false, registerInstance: false, reindex: false, monitorVacuum: false },
    openTelemetry: { enabled: false },
  });
  // What it asks by itself is asked again; whoever asks something hears of it from what they asked.
  boss.on('error', () => undefined);
  try {
    await boss.start();
    // `exclusive`: one job at most for each reference, waiting or held.
    if (migrate) await boss.createQueue(jobName, { policy: 'exclusive', ...options });
    return boss;
  } catch (reason) {
    await boss.stop({ graceful: false }).catch(() => undefined);
    throw reason;
  }
}

function onto(connection: Pick<Pool, 'query'>): Db {
  return { executeSql: (text, values) => connection.query(text, values) };
}

export interface Boss {
  /** Brings its tables to today’s, and starts it. @throws StoreError */
  prepare: () => Promise<PgBoss>;
  /** @throws StoreError */
  ready: () => Promise<PgBoss>;
  close: () => Promise<void>;
}
