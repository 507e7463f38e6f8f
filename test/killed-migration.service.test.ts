import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPostgresStore } from '#adapters/store-postgres/store.ts';
import { databaseName } from '#adapters/store-sqlite/database.ts';
import { createSqliteStore } from '#adapters/store-sqlite/store.ts';
import { makeFormerDatabase } from './former-postgres.ts';
import { lacks } from './needs.ts';
import { startPostgres, type PostgresServer } from './postgres.ts';

/** Contributions of a former version, each with a text of its own: bringing them to today’s schema takes a while. */
const accepted = 40_000;
const text = (number: number) => `{"n":${number},"text":"${'x'.repeat(400)}"}`;
const now = () => 1_796_000_600_000;

let dataDir: string;
let started: ChildProcess[] = [];
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'annuaire-schema-'));
});
afterEach(async () => {
  for (const child of started) child.kill('SIGKILL');
  started = [];
  await rm(dataDir, { recursive: true, force: true });
});

/** A process that opens the store, as any command of the service does first. */
function startOpening(env: Record<string, string> = {}): ChildProcess {
  const args = ['--import', './src/language.ts', 'scripts/contributions.ts', 'status'];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATA_DIR: dataDir, ...env },
  });
  started.push(child);
  return child;
}

/** Kills a process as a power cut would, unless it had ended by itself. */
async function kill(child: ChildProcess): Promise<boolean> {
  if (child.exitCode !== null) return false;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  return child.signalCode === 'SIGKILL';
}

describe('a SQLite database whose migration is killed half-way', () => {
  const file = () => join(dataDir, databaseName);
  const journalBytes = () => statSync(`${file()}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  const versionOf = () => {
    const database = new DatabaseSync(file(), { readOnly: true });
    const version = database.prepare('PRAGMA user_version').get()?.user_version;
    database.close();
    return version;
  };

  /** Kills a process once a part of what it changes is on the disk; gives whether nothing was committed yet. */
  const isKilledHalfWay = async () => {
    const child = startOpening();
    while (journalBytes() === 0 && child.exitCode === null) await sleep(1);
    const written = journalBytes();
    return (await kill(child)) && written > 0 && versionOf() === 0;
  };

  it('is as it was before, and the next start brings it to today’s schema with all it held', async () => {
    const former = new DatabaseSync(file());
    former.exec(readFileSync('test/fixtures/databases/0.sql', 'utf8'));
    const insert = former.prepare(
      `INSERT INTO submission (id, reference, slug, kind, state, task, payload, created, updated)
       VALUES (?, ?, 'pinceau', 'ajout', 'recue', 'open', ?, ?, 1)`,
    );
    former.exec('BEGIN');
    for (let number = 0; number < accepted; number++)
      insert.run(`id-${number}`, `ref-${number}`, text(number), number);
    former.exec('COMMIT');
    former.close();
    await cp(file(), `${file()}-former`);
    // The moment is a few milliseconds long: whoever came too soon or too late tries again, from the same database.
    for (let tries = 0; !(await isKilledHalfWay()); tries++) {
      expect(tries).toBeLessThan(40);
      for (const name of [file(), `${file()}-wal`, `${file()}-shm`]) await rm(name, { force: true });
      await cp(`${file()}-former`, file());
    }
    const store = createSqliteStore({ dataDir, now });
    for (const number of [0, accepted / 2, accepted - 1])
      expect(await store.findByReference(`ref-${number}`)).toMatchObject({
        ...{ state: 'recue', task: 'open', payload: text(number), amendmentHeld: false },
      });
    expect((await store.depth()).waiting).toBeGreaterThanOrEqual(accepted);
    store.close();
  });
});

describe.skipIf(lacks('postgresql', 'the contributions of several machines'))(
  'a PostgreSQL database whose migration is killed half-way',
  () => {
    let server: PostgresServer;
    let url: string;
    let client: pg.Client;
    beforeAll(async () => {
      server = await startPostgres();
      url = await server.createDatabase();
      client = new pg.Client({ connectionString: url });
      await client.connect();
    }, 60_000);
    afterAll(async () => {
      await client.end();
      await server.stop();
    });
    const count = async (query: string) => Number((await client.query<{ n: string }>(query)).rows[0]?.n);

    it('is as it was before, and the next start brings it to today’s schema with all it held', async () => {
      await makeFormerDatabase(client);
      await client.query(
        `INSERT INTO submission (id, reference, slug, kind, state, task, payload, created, updated)
         SELECT 'id-' || n, 'ref-' || n, 'pinceau', 'ajout', 'recue', 'open', '{"n":' || n || '}', n, 1
         FROM generate_series(1, 2000) AS n`,
      );
      // Whoever only reads lets the queue be filled, and holds up the step that changes the table.
      await client.query('BEGIN; LOCK TABLE submission IN ACCESS SHARE MODE');
      const child = startOpening({ DATABASE_URL: url });
      const waiting = `SELECT count(*) AS n FROM pg_locks WHERE NOT granted AND relation = 'submission'::regclass`;
      while ((await count(waiting)) === 0 && child.exitCode === null) await sleep(10);
      expect(await kill(child)).toBe(true);
      await client.query('ROLLBACK');
      const store = createPostgresStore({ url, now: Date.now });
      try {
        await store.prepare();
        expect((await store.depth()).waiting).toBe(2000);
        expect(await store.findByReference('ref-1234')).toMatchObject({
          ...{ state: 'recue', task: 'open', payload: '{"n":1234}' },
        });
        expect((await store.lease({ early: false }))?.reference).toMatch(/^ref-/);
      } finally {
        store.close();
      }
      expect(await count('SELECT version AS n FROM annuaire_schema')).toBe(3);
      // Neither lost nor twice: what the killed one had put in the queue was undone with the rest.
      expect(await count('SELECT count(DISTINCT id) AS n FROM annuaire_queue.job')).toBe(2000);
      expect(await count('SELECT count(*) AS n FROM annuaire_queue.job')).toBe(2000);
    });
  },
);
