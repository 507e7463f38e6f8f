import { join } from 'node:path';
import { rename, rm } from 'node:fs/promises';
import { StoreError } from '#domain/contribution/store-error.ts';
import type { Sql, SqlDatabase, SqlValue } from '../store-sql/database.ts';
import { databaseName, openDatabase } from './database.ts';
import { listRowWork, queueColumns } from './row-queue.ts';
import { createSqliteDatabase } from './sql.ts';

/** What a copy holds: all but what each network did in the hour. */
const tables = ['submission', 'nonce', 'setting', 'journal', 'admission'] as const;

/** Copies what another database keeps into a new SQLite file, from which either kind of store can be made again. */
export async function createSqliteCopy(from: Sql, file: string): Promise<void> {
  const folder = `${file}.tmp`;
  const database = openDatabase(folder);
  try {
    await copyTables(
      from,
      createSqliteDatabase(database, database, () => Promise.resolve()),
    );
    // Everything into the one file.
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    database.close();
  }
  await rename(join(folder, databaseName), file);
  await rm(folder, { recursive: true });
}

/**
 * Copies every row of a SQLite file into an empty database which has another queue.
 * @param adopt has that queue take over what waits, in the same transaction
 */
export async function copySqliteInto(
  dataDir: string,
  to: Pick<SqlDatabase, 'transact'>,
  adopt: (sql: Sql, work: Awaited<ReturnType<typeof listRowWork>>) => Promise<void>,
): Promise<void> {
  const database = openDatabase(dataDir);
  try {
    const { reader } = createSqliteDatabase(database, database, () => Promise.resolve());
    await copyTables(reader, to, queueColumns, async (sql) => adopt(sql, await listRowWork(reader)));
  } finally {
    database.close();
  }
}

async function copyTables(
  from: Sql,
  { transact }: Pick<SqlDatabase, 'transact'>,
  left: readonly string[] = [],
  finish: (to: Sql) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await transact(async (to) => {
    if ((await to.get(`SELECT 1 AS one FROM submission LIMIT 1`)) !== undefined)
      throw new StoreError('foreign', 'submission');
    await to.run(`DELETE FROM setting`);
    for (const table of tables) {
      for (const row of await from.all(`SELECT * FROM ${table}`)) {
        const names = Object.keys(row).filter((name) => !left.includes(name));
        await to.run(
          `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})`,
          Object.fromEntries(names.map((name) => [name, row[name] as SqlValue])),
        );
      }
    }
    await finish(to);
  });
}
