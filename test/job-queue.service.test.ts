import pg from 'pg';
import { CLOCK_OVERRIDE_SETTING } from 'pg-boss';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPostgresStore } from '#adapters/store-postgres/store.ts';
import type { Contribution, ContributionStore, NewContribution } from '#domain/contribution/store.ts';
import { makeFormerDatabase } from './former-postgres.ts';
import { lacks } from './needs.ts';
import { startPostgres, type PostgresServer } from './postgres.ts';
import { createQueueClock } from './queue-clock.ts';
import { newContribution } from './store-contract.ts';

const hour = 3600 * 1000;
const opened = {
  type: 'opened',
  opened: { id: '7', branch: 'contrib/x', url: 'https://f.example' },
  revision: 1,
} as const;

describe.skipIf(lacks('postgresql', 'the queue of several machines'))('the queue in PostgreSQL', () => {
  let server: PostgresServer;
  let url: string;
  let client: pg.Client;
  let clock: number;
  const ends: (() => unknown)[] = [];
  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  afterAll(() => server.stop());
  beforeEach(async () => {
    clock = Date.now();
    url = await server.createDatabase();
    client = new pg.Client({ connectionString: url });
    await client.connect();
  });
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
    await client.end();
  });

  const open = (address = url) => {
    const store = createPostgresStore({ url: address, now: () => clock });
    ends.push(() => {
      store.close();
    });
    return store;
  };
  const openReady = async () => {
    const store = open();
    await store.prepare();
    return store;
  };
  /** Two instances whose database follows the clock of the test. */
  const openOnTime = async (): Promise<[ContributionStore, ContributionStore]> => {
    const onTime = `${url}?options=-c%20${CLOCK_OVERRIDE_SETTING}%3Don`;
    const stores = [open(onTime), open(onTime)] as const;
    await stores[0].prepare();
    clock = Date.now();
    const { follow, end } = await createQueueClock(url, () => clock);
    ends.push(end);
    return [follow(stores[0]), follow(stores[1])];
  };
  const receive = async (store: ContributionStore, more: Partial<NewContribution> = {}) => {
    const entry = newContribution(more);
    await store.accept(entry, () => ({ outcome: 'accepted' }));
    return entry;
  };
  const lease = async (store: ContributionStore): Promise<Contribution> => {
    const leased = await store.lease({ early: false });
    if (leased === undefined) throw new Error('nothing to lease');
    return leased;
  };
  const countJobs = async () => {
    const { rows } = await client.query<{ n: string }>('SELECT count(*) AS n FROM annuaire_queue.job');
    return Number(rows[0]?.n);
  };

  it('takes over what the columns of the former version held: what is due, its date, what was on its way', async () => {
    await makeFormerDatabase(client);
    const at = clock + 2 * hour;
    await insertFormer(client, { reference: 'due', task: 'open', next_at: 0, created: 1 });
    await insertFormer(client, {
      reference: 'on-its-way',
      task: 'amend',
      lease_until: clock + 60_000,
      created: 2,
    });
    await insertFormer(client, { reference: 'put-off', task: 'open', next_at: at, attempts: 3, created: 3 });
    await insertFormer(client, { reference: 'wrong-clock', task: 'close', next_at: at * 2, created: 4 });
    await insertFormer(client, { reference: 'over', task: null, created: 5 });
    // Two instances that start together.
    const [one, other] = await openOnTime();
    await Promise.all([one.prepare(), other.prepare()]);
    expect(await one.list()).toHaveLength(5);
    const found = [await lease(one), await lease(other), await lease(one)];
    expect(found.map(({ reference, task }) => `${reference} ${task ?? ''}`).sort()).toEqual([
      'due open',
      'on-its-way amend',
      'wrong-clock close',
    ]);
    expect(await one.lease({ early: false })).toBeUndefined();
    clock = at + 1000;
    const later = [await lease(one), await lease(one), await lease(one), await lease(one)];
    expect(later.find(({ reference }) => reference === 'put-off')).toMatchObject({ attempts: 4 });
    expect(await countColumns(client)).toBe(0);
  });

  it('finds again what an instance of the former version accepts meanwhile', async () => {
    const store = await openReady();
    expect(await store.lease({ early: false })).toBeUndefined();
    await insertFormer(client, { reference: 'from-the-former', task: 'open' });
    expect(await store.lease({ early: false })).toBeUndefined();
    clock += 20_000;
    expect(await lease(store)).toMatchObject({ reference: 'from-the-former' });
  });

  it('is made again from the contributions when it was lost', async () => {
    const { id } = await receive(await openReady());
    await client.query('DROP SCHEMA annuaire_queue CASCADE');
    const store = await openReady();
    await store.forgetLeases();
    expect(await lease(store)).toMatchObject({ id });
  });

  it('holds one job for each contribution that has something to do, and none once it is done', async () => {
    const store = await openReady();
    const entry = await receive(store);
    await receive(store, { slug: 'gouache' });
    await store.amend(
      entry.id,
      { ...newContribution({ payload: '{"n":2}' }), basedOn: entry.payload },
      () => ({
        outcome: 'accepted',
      }),
    );
    expect(await countJobs()).toBe(2);
    for (let turn = 0; turn < 2; turn++) await store.settle(await lease(store), { ...opened, revision: 2 });
    expect(await store.lease({ early: false })).toBeUndefined();
    expect(await countJobs()).toBe(0);
    const withdrawn = await receive(store);
    await store.apply(withdrawn.id, { type: 'withdrawn' });
    expect(await countJobs()).toBe(0);
  });

  it('tries those first that were tried least, whatever their dates, so that none keeps the others waiting', async () => {
    const [store] = await openOnTime();
    const ids: string[] = [];
    for (let n = 0; n < 3; n++) {
      ids.push((await receive(store)).id);
      clock += 1000;
    }
    const tried: string[] = [];
    for (let turn = 0; turn < 6; turn++) {
      const leased = await store.lease({ early: true });
      if (leased === undefined) throw new Error('nothing to lease');
      tried.push(leased.id);
      await store.settle(leased, { type: 'later', at: clock + hour, fault: 'retry' });
      clock += 1000;
    }
    expect(tried).toEqual([...ids, ...ids]);
  });

  it('leaves alone what another instance took over, when the first one comes back with its result', async () => {
    const [one, other] = await openOnTime();
    const { id } = await receive(one);
    const slow = await lease(one);
    clock += 4 * 60_000;
    const second = await lease(other);
    expect(second.attempts).toBe(2);
    await one.settle(slow, { type: 'later', at: clock, fault: 'retry' });
    expect(await one.lease({ early: true })).toBeUndefined();
    await other.settle(second, opened);
    expect(await one.find(id)).toMatchObject({ state: 'ouverte', task: null });
    expect(await countJobs()).toBe(0);
  });

  it('gives nothing up: neither what fails a hundred times, nor what waits for a year', async () => {
    const [store] = await openOnTime();
    const { id } = await receive(store);
    for (let turn = 0; turn < 100; turn++) {
      await store.settle(await lease(store), { type: 'later', at: clock, fault: 'retry' });
      clock += 1000;
    }
    for (let turn = 0; turn < 12; turn++) {
      clock += 31 * 24 * hour;
      await store.settle(await lease(store), { type: 'later', at: clock + 6 * hour, fault: 'retry' });
    }
    const { rows: waiting } = await client.query('SELECT id FROM annuaire_queue.job');
    clock += 400 * 24 * hour;
    expect(await lease(store)).toMatchObject({ id, attempts: 113 });
    // The same one: it was not deleted, then found again.
    expect((await client.query('SELECT id FROM annuaire_queue.job')).rows).toEqual(waiting);
  });

  it('is undone with the row when the transaction is', async () => {
    const store = await openReady();
    await client.query(
      `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''full''; END'`,
    );
    await client.query(
      `CREATE CONSTRAINT TRIGGER late AFTER INSERT ON submission DEFERRABLE INITIALLY DEFERRED
       FOR EACH ROW EXECUTE FUNCTION refuse()`,
    );
    await expect(receive(store)).rejects.toMatchObject({ name: 'StoreError' });
    expect(await countJobs()).toBe(0);
  });

  it('needs no more than a database of its own, or a schema it was given', async () => {
    const [, place = ''] = url.split('postgres@');
    await client.query(`CREATE ROLE annuaire LOGIN; CREATE ROLE narrow LOGIN; CREATE ROLE stranger LOGIN`);
    await expect(open(`postgres://stranger@${place}`).prepare()).rejects.toMatchObject({ kind: 'forbidden' });
    await client.query(`ALTER DATABASE ${new URL(url).pathname.slice(1)} OWNER TO annuaire`);
    const owner = open(`postgres://annuaire@${place}`);
    await owner.prepare();
    await receive(owner);
    await owner.settle(await lease(owner), opened);
    const given = await server.createDatabase();
    const admin = new pg.Client({ connectionString: given });
    await admin.connect();
    await admin.query(
      `GRANT CREATE ON SCHEMA public TO narrow; CREATE SCHEMA annuaire_queue AUTHORIZATION narrow`,
    );
    await admin.end();
    const narrow = open(given.replace('postgres@', 'narrow@'));
    await narrow.prepare();
    await receive(narrow);
    expect(await lease(narrow)).toMatchObject({ attempts: 1 });
  });
});

/** A row as that version wrote it. */
async function insertFormer(client: pg.Client, more: Readonly<Record<string, unknown>>): Promise<void> {
  const row = {
    ...{ id: `id-${String(more.reference)}`, slug: 'pinceau', kind: 'ajout', state: 'recue', payload: '{}' },
    ...{ created: 1, updated: 1, ...more },
  };
  const names = Object.keys(row);
  await client.query(
    `INSERT INTO submission (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(row),
  );
}

async function countColumns(client: pg.Client): Promise<number> {
  const { rows } = await client.query(
    `SELECT 1 FROM information_schema.columns WHERE column_name IN ('next_at', 'lease_until')`,
  );
  return rows.length;
}
