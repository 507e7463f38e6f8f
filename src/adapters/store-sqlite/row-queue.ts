import type { SqlDatabase, Sql } from '../store-sql/database.ts';
import { farMs, leaseMs, type WorkQueue } from '../store-sql/work-queue.ts';

/**
 * The queue of one machine is the table itself: two columns of the row say when it is due and until when it is held. A
 * new row has them at zero, due and free; one without a task is in nobody’s way.
 */
export function createRowQueue({ transact }: SqlDatabase, now: () => number): WorkQueue {
  const findNext = async (sql: Sql, early: boolean): Promise<string | undefined> => {
    const row = await sql.get(
      `SELECT reference FROM submission
       WHERE task IS NOT NULL AND (lease_until <= :now OR lease_until > :far)
         AND (next_at <= :now OR next_at > :far OR :early = 1)
       ORDER BY next_at, created LIMIT 1`,
      { now: now(), far: now() + farMs, early: Number(early) },
    );
    return row === undefined ? undefined : String(row.reference);
  };
  const none = () => Promise.resolve();

  return {
    add: none,
    plan: async (sql, reference) => {
      await sql.run(`UPDATE submission SET next_at = 0 WHERE reference = :reference`, { reference });
    },
    drop: none,
    isDue: async (sql, { early }) => (await findNext(sql, early)) !== undefined,
    take: async (sql, { early }) => {
      const reference = await findNext(sql, early);
      if (reference !== undefined)
        await sql.run(`UPDATE submission SET lease_until = :until WHERE reference = :reference`, {
          ...{ reference, until: now() + leaseMs },
        });
      return reference;
    },
    giveBack: async (sql, reference, next) => {
      await sql.run(`UPDATE submission SET lease_until = 0, next_at = :at WHERE reference = :reference`, {
        ...{ reference, at: typeof next === 'string' ? 0 : next.at },
      });
    },
    // A lease ends by itself: its date is looked at.
    tend: none,
    wakeAll: () =>
      transact(async (sql) => {
        await sql.run(`UPDATE submission SET next_at = 0 WHERE task IS NOT NULL AND next_at <> 0`);
      }),
    takeBack: () =>
      transact(async (sql) => {
        await sql.run(`UPDATE submission SET lease_until = 0 WHERE lease_until <> 0`);
      }),
  };
}

/** The columns it keeps, which another queue has no use for. */
export const queueColumns: readonly string[] = ['next_at', 'lease_until'];

/** What waits in these columns, for the queue that takes over: the reference, its date, its tries. */
export async function listRowWork(sql: Sql): Promise<{ reference: string; at: number; attempts: number }[]> {
  const rows = await sql.all(
    `SELECT reference, next_at, attempts FROM submission WHERE task IS NOT NULL ORDER BY next_at, created`,
  );
  return rows.map(({ reference, next_at: at, attempts }) => ({
    ...{ reference: String(reference), at: Number(at), attempts: Number(attempts) },
  }));
}
