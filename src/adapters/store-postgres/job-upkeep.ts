import type { PgBoss } from 'pg-boss';
import type { Sql } from '../store-sql/database.ts';
import { farMs } from '../store-sql/work-queue.ts';
import { jobName as name, jobSchema as schema } from './boss.ts';

/** The row is the truth: references of what has something to do and no job, an older instance having written it. */
export async function listForgotten(sql: Sql): Promise<string[]> {
  const rows = await sql.all(
    `SELECT reference FROM submission WHERE task IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${schema}.job
       WHERE name = :name AND singleton_key = submission.reference AND state <= 'active')
     ORDER BY created`,
    { name },
  );
  return rows.map(({ reference }) => String(reference));
}

/** The numbers of jobs that somebody holds. */
export async function listHeld(sql: Sql): Promise<string[]> {
  return listIds(
    await sql.all(`SELECT id FROM ${schema}.job WHERE name = :name AND state = 'active'`, { name }),
  );
}

/** The numbers of jobs that wait for their date, some of them. */
export async function listPutOff(sql: Sql, most: number): Promise<string[]> {
  return listIds(
    await sql.all(
      `SELECT id FROM ${schema}.job WHERE name = :name AND state < 'active' AND start_after > ${schema}.job_now()
       LIMIT :most`,
      { name, most },
    ),
  );
}

/** A clock that was wrong left dates that would hold for days: they count as come. */
export async function mendDates(boss: PgBoss, sql: Sql): Promise<void> {
  const far = await sql.all(
    `SELECT id, state = 'active' AS held FROM ${schema}.job
     WHERE name = :name AND CASE WHEN state = 'active' THEN started_on ELSE start_after END
       > ${schema}.job_now() + make_interval(secs => :far)`,
    { name, far: farMs / 1000 },
  );
  for (const { id, held } of far) {
    if (held === true) await boss.fail(name, String(id));
    else await boss.update(name, undefined, { id: String(id), startAfter: 0 });
  }
}

function listIds(rows: Awaited<ReturnType<Sql['all']>>): string[] {
  return rows.map(({ id }) => String(id));
}
