import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreError } from '#domain/contribution/store-error.ts';
import { databaseName, openDatabase } from './database.ts';
import { migrations } from './migrations.ts';
import { createSqliteStore } from './store.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'annuaire-base-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

const file = () => join(dir, databaseName);
const versionOf = (database: DatabaseSync) => database.prepare('PRAGMA user_version').get()?.user_version;

/** Makes a database as a release left it. */
function restoreRelease(name: string): void {
  const database = new DatabaseSync(file());
  database.exec(readFileSync(join('test/fixtures/databases', name), 'utf8'));
  database.close();
}

function faultOf(work: () => unknown): string {
  try {
    work();
    return 'none';
  } catch (reason) {
    return reason instanceof StoreError ? reason.kind : String(reason);
  }
}

describe('the schema', () => {
  const releases = readdirSync('test/fixtures/databases').sort();

  it('has a database of each release to start from', () => {
    expect(releases).toEqual(migrations.slice(1).map((_, version) => `${version}.sql`));
  });

  it.each(releases)('is brought to today’s from %s, and nothing is lost', async (release) => {
    restoreRelease(release);
    const store = createSqliteStore({ dataDir: dir, now: () => 1_796_000_600_000 });
    const states = (await store.list()).map(({ reference, state, task }) => [reference, state, task]);
    expect(states).toEqual(
      expect.arrayContaining([
        ['recue00000', 'recue', 'open'],
        ['retenue000', 'retenue', null],
        ['ouverte000', 'ouverte', null],
        // What waited for a person without saying so says it now, and may be tried again.
        ['humain0000', 'conflit', null],
        ['fusionnee0', 'fusionnee', null],
      ]),
    );
    expect(await store.settings.read('closed')).toBe('Vacances.');
    expect((await store.counts()).pending).toBeGreaterThanOrEqual(3);
    expect((await store.lease({ early: false }))?.reference).toBe('recue00000');
    const opened = await store.findByReference('ouverte000');
    expect(opened?.sentPayload).toBe(opened?.payload);
    store.close();
  });

  it('is the same whether it was made today or brought to today', () => {
    const shapeOf = (database: DatabaseSync) =>
      database
        .prepare(
          `SELECT m.name AS tbl, c.name, c.type, c."notnull" FROM sqlite_master m, pragma_table_info(m.name) c
                  WHERE m.type = 'table' ORDER BY 1, 2`,
        )
        .all();
    restoreRelease('0.sql');
    const migrated = openDatabase(dir);
    const fresh = openDatabase(join(dir, 'neuf'));
    expect(shapeOf(migrated)).toEqual(shapeOf(fresh));
    expect(versionOf(migrated)).toBe(migrations.length);
    migrated.close();
    fresh.close();
  });
});

describe('a file that cannot be used is named for what it is', () => {
  it('when a newer version wrote it', () => {
    openDatabase(dir).close();
    const database = new DatabaseSync(file());
    database.exec(`PRAGMA user_version = ${migrations.length + 1}`);
    database.close();
    expect(faultOf(() => openDatabase(dir))).toBe('newer');
  });

  it('when it is the database of another program, and is left as it was', () => {
    const database = new DatabaseSync(file());
    database.exec('CREATE TABLE recipe (name TEXT)');
    database.close();
    expect(faultOf(() => openDatabase(dir))).toBe('foreign');
    const after = new DatabaseSync(file());
    expect(after.prepare(`SELECT name FROM sqlite_master`).all()).toEqual([{ name: 'recipe' }]);
    after.close();
  });

  it('when it is no database at all', () => {
    writeFileSync(file(), 'Liste de courses : du pain, du lait, et bien plus encore.'.repeat(100));
    expect(faultOf(() => openDatabase(dir))).toBe('foreign');
  });

  it('when it is damaged', () => {
    const store = openDatabase(dir);
    store.exec(`INSERT INTO setting SELECT 'nom-' || value, hex(zeroblob(2000)) FROM
      (WITH RECURSIVE c(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM c LIMIT 200) SELECT value FROM c)`);
    store.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    store.close();
    const bytes = readFileSync(file());
    bytes.fill(0x5a, Math.floor(bytes.length / 2));
    writeFileSync(file(), bytes);
    expect(faultOf(() => openDatabase(dir))).toBe('damaged');
  });
});

it('lets nobody but its owner read its files, whatever the umask', () => {
  const before = process.umask(0o000);
  const database = openDatabase(join(dir, 'secret'));
  database.exec(`INSERT INTO setting (name, value) VALUES ('a', 'b')`);
  const modes = readdirSync(join(dir, 'secret')).map(
    (name) => statSync(join(dir, 'secret', name)).mode & 0o777,
  );
  expect(modes.length).toBeGreaterThanOrEqual(3);
  expect(new Set(modes)).toEqual(new Set([0o600]));
  expect(process.umask(before)).toBe(0o000);
  database.close();
});
