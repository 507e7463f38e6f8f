import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { CLOCK_OVERRIDE_SETTING } from 'pg-boss';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPostgresStore } from '#adapters/store-postgres/store.ts';
import { openDatabase } from '#adapters/store-sqlite/database.ts';
import { queueColumns } from '#adapters/store-sqlite/row-queue.ts';
import { createSqliteStore } from '#adapters/store-sqlite/store.ts';
import { lacks } from './needs.ts';
import { createQueueClock } from './queue-clock.ts';
import { startPostgres, type PostgresServer } from './postgres.ts';
import { newContribution, storeContract } from './store-contract.ts';

storeContract('SQLite', async (now) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'annuaire-store-'));
  const stores = [createSqliteStore({ dataDir, now }), createSqliteStore({ dataDir, now })] as const;
  return {
    stores: [...stores],
    end: async () => {
      for (const store of stores) store.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
});

describe.skipIf(lacks('postgresql', 'the store contract on PostgreSQL'))('on a real PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  afterAll(() => server.stop());

  storeContract('PostgreSQL', async (now) => {
    const url = await server.createDatabase();
    // Every connection looks at the clock of the test, which the queue reads in the database.
    const onTime = `${url}?options=-c%20${CLOCK_OVERRIDE_SETTING}%3Don`;
    const stores = [
      createPostgresStore({ url: onTime, now }),
      createPostgresStore({ url: onTime, now }),
    ] as const;
    await Promise.all(stores.map((store) => store.prepare()));
    const clock = await createQueueClock(url, now);
    return {
      stores: [clock.follow(stores[0]), clock.follow(stores[1])],
      end: async () => {
        for (const store of stores) store.close();
        await clock.end();
      },
    };
  });

  it('keeps the same fields as SQLite, of which the register tells each, and what clients did in the hour', async () => {
    const url = await server.createDatabase();
    const store = createPostgresStore({ url, now: Date.now });
    await store.prepare();
    store.close();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ column: string }>(
      `SELECT table_name || '.' || column_name AS column FROM information_schema.columns WHERE table_schema = 'public'`,
    );
    await client.end();
    const dir = await mkdtemp(join(tmpdir(), 'annuaire-champs-'));
    const database = openDatabase(dir);
    const expected = database
      .prepare(
        `SELECT m.name || '.' || c.name AS field FROM sqlite_master m, pragma_table_info(m.name) c
         WHERE m.type = 'table'`,
      )
      .all()
      .map(({ field }) => String(field));
    database.close();
    await rm(dir, { recursive: true });
    const own = ['annuaire_schema.version', 'visit.at', 'visit.kind', 'visit.network'];
    // When it is due and who holds it, the queue keeps.
    const kept = expected.filter(
      (field) => !queueColumns.map((name) => `submission.${name}`).includes(field),
    );
    expect(rows.map(({ column }) => column).sort()).toEqual([...kept, ...own].sort());
  });

  it('counts what clients do over all instances, exactly', async () => {
    const url = await server.createDatabase();
    let clock = 1_796_000_000_000;
    const openOne = () => createPostgresStore({ url, now: () => clock });
    const [one, other] = [openOne(), openOne()];
    await one.prepare();
    const limits = [
      { network: 'home', most: 5 },
      { network: 'street', most: 10 },
    ];
    const waits = await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? one : other).visits.take('text', limits)),
    );
    expect(waits.filter((wait) => wait === undefined)).toHaveLength(5);
    clock += 3600 * 1000 + 1;
    expect(await other.visits.check('text', limits)).toBeUndefined();
    one.close();
    other.close();
  });

  it('says that it cannot be reached, and is used again when it is back', async () => {
    const url = await server.createDatabase();
    const store = createPostgresStore({ url, now: Date.now });
    await store.prepare();
    await server.halt();
    await expect(store.accept(newContribution(), () => ({ outcome: 'accepted' }))).rejects.toMatchObject({
      kind: 'unreachable',
    });
    expect(await store.holdDispatch()).toBe(false);
    await server.resume();
    const accepted = await store.accept(newContribution(), () => ({ outcome: 'accepted' }));
    expect(accepted.outcome).toBe('accepted');
    expect(await store.holdDispatch()).toBe(true);
    store.close();
  });

  it('lets another instance dispatch when the one that did is cut off', async () => {
    const url = await server.createDatabase();
    const [one, other] = [
      createPostgresStore({ url, now: Date.now }),
      createPostgresStore({ url, now: Date.now }),
    ];
    await one.prepare();
    expect(await one.holdDispatch()).toBe(true);
    expect(await other.holdDispatch()).toBe(false);
    await server.halt();
    await server.resume();
    expect(await other.holdDispatch()).toBe(true);
    expect(await one.holdDispatch()).toBe(false);
    one.close();
    other.close();
  });

  it('is copied into a SQLite file, and filled from one, with everything in it', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'annuaire-copie-'));
    const from = createPostgresStore({ url: await server.createDatabase(), now: Date.now });
    await from.prepare();
    const entry = newContribution({ logo: new Uint8Array([1, 2, 3]) });
    await from.accept(entry, () => ({ outcome: 'accepted' }));
    await from.settings.write('closed', 'Vacances.');
    await from.backup(join(dir, 'contributions.sqlite'));
    const file = createSqliteStore({ dataDir: dir, now: Date.now });
    expect(await file.find(entry.id)).toEqual(await from.find(entry.id));
    file.close();
    const to = createPostgresStore({ url: await server.createDatabase(), now: Date.now });
    await to.prepare();
    await to.fill(dir);
    expect(await to.find(entry.id)).toEqual(await from.find(entry.id));
    expect(await to.readLogo(entry.id)).toEqual(new Uint8Array([1, 2, 3]));
    expect(await to.settings.read('closed')).toBe('Vacances.');
    await expect(to.fill(dir)).rejects.toMatchObject({ kind: 'foreign' });
    expect(await to.lease({ early: false })).toMatchObject({ id: entry.id, attempts: 1 });
    for (const store of [from, to]) store.close();
    await rm(dir, { recursive: true, force: true });
  });
});
