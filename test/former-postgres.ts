import type pg from 'pg';
import { migrations } from '#adapters/store-postgres/migrations.ts';

/** Gives an empty database the schema of before the queue was apart. */
export async function makeFormerDatabase(client: pg.Client): Promise<void> {
  for (const step of migrations.slice(0, 2)) if (typeof step === 'string') await client.query(step);
  await client.query('CREATE TABLE annuaire_schema (version INTEGER NOT NULL)');
  await client.query('INSERT INTO annuaire_schema (version) VALUES (2)');
}
