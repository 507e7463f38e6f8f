import { readFileSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '#adapters/store-sqlite/database.ts';
import { retentionFrom } from '#domain/contribution/retention.ts';
import { parseEnv } from '#service/env.ts';

const register = readFileSync('docs/rgpd.md', 'utf8');

/** Every column of the database, as `table.column`. */
function readColumns(): string[] {
  const dir = mkdtempSync(join(tmpdir(), 'annuaire-registre-'));
  const database = openDatabase(dir);
  const rows = database
    .prepare(
      `SELECT m.name AS tbl, c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'`,
    )
    .all();
  database.close();
  rmSync(dir, { recursive: true });
  return rows.map(({ tbl, name }) => `${String(tbl)}.${String(name)}`).sort();
}

describe('the register of personal data', () => {
  it('tells every column that the service stores, and no other', () => {
    const told = [...register.matchAll(/^\| `(\w+)` +\| `(\w+)`/gm)].map(
      ([, table = '', column = '']) => `${table}.${column}`,
    );
    expect(told.sort()).toEqual(readColumns());
  });

  it('tells the delays of the settings', () => {
    const days = [...(register.split('<!-- délais : début -->')[1] ?? '').matchAll(/\| (\d+) jours/g)].map(
      ([, count]) => Number(count),
    );
    const { ended, held, stuck, undecided } = parseEnv({}).retention;
    expect(days.slice(0, 4)).toEqual([ended, held, stuck, undecided]);
    expect(retentionFrom(7)).toEqual({ ended: 7, held: 7, stuck: 21, undecided: 84 });
  });
});
