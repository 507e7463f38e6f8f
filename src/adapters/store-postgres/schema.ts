import type { Pool } from 'pg';
import { StoreError } from '#domain/contribution/store-error.ts';
import type { Boss } from './boss.ts';
import type { JobQueue } from './job-queue.ts';
import { migrations } from './migrations.ts';
import { runAlone } from './sql.ts';

/** One instance at a time brings the schema to today’s. */
const schemaLock = 0x616e6e73;

/**
 * Brings the schema to today’s, whole or not at all, that of the queue first; the database has to exist.
 * @throws StoreError `newer` when a later version of this program made it, `foreign` when another program did
 */
export function bringToToday(pool: Pool, boss: Boss, queue: JobQueue): Promise<void> {
  return runAlone(pool, schemaLock, async (sql) => {
    const found = await sql.get(
      `SELECT to_regclass('annuaire_schema') AS own, to_regclass('submission') AS other`,
    );
    const isNew = found?.own == null;
    if (isNew && found?.other != null) throw new StoreError('foreign', 'submission');
    if (isNew) {
      await sql.run(`CREATE TABLE annuaire_schema (version INTEGER NOT NULL)`);
      await sql.run(`INSERT INTO annuaire_schema (version) VALUES (0)`);
    }
    const version = Number((await sql.get(`SELECT version FROM annuaire_schema`))?.version ?? 0);
    if (version > migrations.length)
      throw new StoreError('newer', `schema ${version}, known up to ${migrations.length}`);
    await boss.prepare();
    for (const step of migrations.slice(version)) {
      if (typeof step === 'string') await sql.run(step);
      else await step(sql, queue);
    }
    await sql.run(`UPDATE annuaire_schema SET version = :version`, { version: migrations.length });
  });
}
