import type { Pool } from 'pg';
import { StoreError } from '#domain/contribution/store.ts';
import { migrations } from './migrations.ts';
import { toStoreError } from './pool.ts';

/** One instance at a time brings the schema to today’s. */
const schemaLock = 0x616e6e73;

/**
 * Brings the schema to today’s, whole or not at all; the database has to exist.
 * @throws StoreError `newer` when a later version of this program made it, `foreign` when another program did
 */
export async function bringToToday(pool: Pool): Promise<void> {
  const client = await pool.connect().catch((reason: unknown) => {
    throw toStoreError(reason);
  });
  try {
    await client.query('BEGIN');
    await client.query(`SELECT pg_advisory_xact_lock(${schemaLock})`);
    const { rows: found } = await client.query<{ own: string | null; other: string | null }>(
      `SELECT to_regclass('annuaire_schema') AS own, to_regclass('submission') AS other`,
    );
    const [{ own, other } = { own: null, other: null }] = found;
    if (own === null && other !== null) throw new StoreError('foreign', 'submission');
    if (own === null) await client.query(`CREATE TABLE annuaire_schema (version INTEGER NOT NULL)`);
    const { rows } = await client.query<{ version: number }>(`SELECT version FROM annuaire_schema`);
    const version = rows[0]?.version ?? 0;
    if (version > migrations.length)
      throw new StoreError('newer', `schema ${version}, known up to ${migrations.length}`);
    for (const step of migrations.slice(version)) await client.query(step);
    await client.query(
      rows.length === 0
        ? `INSERT INTO annuaire_schema (version) VALUES ($1)`
        : `UPDATE annuaire_schema SET version = $1`,
      [migrations.length],
    );
    await client.query('COMMIT');
    client.release();
  } catch (reason) {
    client.release(true);
    throw toStoreError(reason);
  }
}
