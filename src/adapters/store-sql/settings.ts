import type { SettingName, SettingStore } from '#domain/contribution/setting-store.ts';
import type { Sql, SqlDatabase } from './database.ts';

/** Small facts by name, and the journal of who pressed what. */
export function createSettings({ reader, transact }: SqlDatabase, now: () => number): SettingStore {
  return {
    read: (name) => read(reader, name),
    readMany: (names) => readMany(reader, names),
    write: (name, value) => transact((sql) => write(sql, name, value)),
    erase: (name) =>
      transact(async (sql) => {
        await sql.run(`DELETE FROM setting WHERE name = :name`, { name });
      }),
    renew: (name, isCurrent, make) =>
      transact(async (sql) => {
        const value = await read(sql, name);
        if (value !== undefined && isCurrent(value)) return value;
        const made = make();
        await write(sql, name, made);
        return made;
      }),
    update: (name, change) =>
      transact(async (sql) => {
        await write(sql, name, change(await read(sql, name)));
      }),
    note: (event, detail) =>
      transact(async (sql) => {
        await sql.run(`INSERT INTO journal (at, event, detail) VALUES (:at, :event, :detail)`, {
          ...{ at: now(), event, detail },
        });
      }),
  };
}

/** Writes something, to know that it can be. */
export function writeProbe(sql: Sql, now: number): Promise<void> {
  return write(sql, 'probe', String(now));
}

/** Facts that are looked at together, in one question. */
export async function readMany(
  sql: Sql,
  names: readonly SettingName[],
): Promise<ReadonlyMap<SettingName, string>> {
  const rows = await sql.all(
    `SELECT name, value FROM setting WHERE name IN (${names.map((_, index) => `:name${index}`).join(', ')})`,
    Object.fromEntries(names.map((name, index) => [`name${index}`, name])),
  );
  return new Map(rows.map(({ name, value }) => [name as SettingName, String(value)]));
}

async function read(sql: Sql, name: string): Promise<string | undefined> {
  const row = await sql.get(`SELECT value FROM setting WHERE name = :name`, { name });
  return row === undefined ? undefined : String(row.value);
}

async function write(sql: Sql, name: string, value: string): Promise<void> {
  await sql.run(
    `INSERT INTO setting (name, value) VALUES (:name, :value)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    { name, value },
  );
}
