import type { Db, JobAttempt, PgBoss } from 'pg-boss';
import type { Sql, SqlDatabase } from '../store-sql/database.ts';
import { farMs, type NextTurn, type WorkQueue } from '../store-sql/work-queue.ts';
import { jobName as name, jobSchema as schema, tendSeconds, within, type Boss } from './boss.ts';
import { listForgotten, listHeld, listPutOff, mendDates } from './job-upkeep.ts';
import { toStoreError } from './pool.ts';

/** What one transaction wakes at most: the door writes between two. */
const wokenTogether = 200;

/**
 * The queue of several machines is kept by pg-boss: one job, by its reference, for each contribution that has something
 * to do. Dates are counted by the clock of the database, the same for all. A job whose work is done is deleted: the row
 * tells what came of it.
 */
export function createJobQueue(
  { ready }: Pick<Boss, 'ready'>,
  { reader, transact }: SqlDatabase,
  now: () => number,
): JobQueue {
  const held = new Map<string, JobAttempt>();
  let tended = -Infinity;

  const adopt = async (sql: Sql, work: readonly Work[]): Promise<void> => {
    if (work.length === 0) return;
    const boss = await ready();
    const jobs = work.map(({ reference, at, attempts }) => ({
      ...{ singletonKey: reference, priority: -attempts, startAfter: secondsUntil(at, now()) },
    }));
    await boss.insert(name, jobs, { db: within(sql) });
  };
  const add = (sql: Sql, references: readonly string[]) =>
    adopt(
      sql,
      references.map((reference) => ({ reference, at: 0, attempts: 0 })),
    );
  const findForgotten = async () => {
    if ((await listForgotten(reader)).length > 0)
      await transact(async (sql) => add(sql, await listForgotten(sql)));
  };

  return {
    adopt,
    add,
    plan: async (sql, reference) => {
      const boss = await ready();
      await boss.upsert(name, undefined, { singletonKey: reference, startAfter: 0, db: within(sql) });
    },
    drop: async (sql, reference) => {
      const boss = await ready();
      const db = within(sql);
      const ids = (await boss.findJobs(name, { key: reference, queued: true, db })).map(({ id }) => id);
      if (ids.length > 0) await boss.deleteJob(name, ids, { db });
    },
    isDue: async (sql, { early }) =>
      (await sql.get(
        `SELECT 1 AS due FROM ${schema}.job
         WHERE name = :name AND state < 'active' AND (start_after <= ${schema}.job_now() OR :early = 1) LIMIT 1`,
        { name, early: Number(early) },
      )) !== undefined,
    take: async (sql, { early }) => {
      const boss = await ready();
      const [job] = await boss.fetch(name, {
        ...{ db: within(sql), ignoreStartAfter: early, includeMetadata: true },
      });
      if (job?.singletonKey == null) return undefined;
      held.set(job.singletonKey, { id: job.id, retryCount: job.retryCount });
      return job.singletonKey;
    },
    giveBack: async (sql, reference, next) => {
      const boss = await ready();
      const attempt = held.get(reference);
      held.delete(reference);
      if (attempt !== undefined) await endAttempt(boss, attempt, next, now(), within(sql));
      if (next === 'now') await add(sql, [reference]);
    },
    tend: async () => {
      if (Math.abs(now() - tended) < tendSeconds * 1000) return;
      tended = now();
      const boss = await ready();
      try {
        await boss.supervise(name);
        await mendDates(boss, reader);
      } catch (reason) {
        throw toStoreError(reason);
      }
      await findForgotten();
    },
    wakeAll: async () => {
      const boss = await ready();
      for (let woken = wokenTogether; woken === wokenTogether;)
        woken = await transact(async (sql) => {
          const ids = await listPutOff(sql, wokenTogether);
          for (const id of ids) await boss.update(name, undefined, { id, startAfter: 0, db: within(sql) });
          return ids.length;
        });
    },
    takeBack: async () => {
      const boss = await ready();
      await transact(async (sql) => {
        const ids = await listHeld(sql);
        if (ids.length > 0) await boss.fail(name, ids, undefined, { db: within(sql) });
      });
      await findForgotten();
    },
  };
}

/**
 * The attempt is over: its job is deleted, or waits for its next turn, behind those tried less often. Taken over by
 * another instance meanwhile, the job is no longer this attempt’s, and nothing is changed.
 */
async function endAttempt(
  boss: PgBoss,
  attempt: JobAttempt,
  next: NextTurn,
  now: number,
  db: Db,
): Promise<void> {
  if (typeof next === 'string') {
    await boss.deleteJob(name, attempt, { db });
    return;
  }
  const { id } = attempt;
  const startAfter = secondsUntil(next.at, now);
  await boss.fail(name, attempt, undefined, { db });
  await boss.update(name, undefined, { id, startAfter, priority: -next.attempts, db });
}

/** What is due is so at once; a date too far ahead was left by a clock that was wrong. */
function secondsUntil(at: number, now: number): number {
  return at > now + farMs ? 0 : Math.max(0, (at - now) / 1000);
}

/** What another queue held: due from a date on, after so many tries. */
export interface Work {
  reference: string;
  at: number;
  attempts: number;
}

export interface JobQueue extends WorkQueue {
  /** Takes over what another queue held. */
  adopt: (sql: Sql, work: readonly Work[]) => Promise<void>;
}
