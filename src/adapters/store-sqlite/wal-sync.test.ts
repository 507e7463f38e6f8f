import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from './database.ts';
import { createSqliteDatabase } from './sql.ts';
import { createSharedTurns } from './wal-sync.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'annuaire-wal-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** A disk that takes its time: each turn ends when the test says so. */
function createDisk() {
  const turns: { end: () => void; fail: (reason: Error) => void }[] = [];
  const sync = () => new Promise<void>((end, fail) => turns.push({ end, fail }));
  return { turns, sync };
}

describe('the journal put on disk', () => {
  it('is done only once the disk says so, and those who come meanwhile share the next turn', async () => {
    const disk = createDisk();
    const sync = createSharedTurns(disk.sync);
    const done: string[] = [];
    const first = sync().then(() => done.push('first'));
    const others = ['second', 'third'].map((name) => sync().then(() => done.push(name)));
    expect(disk.turns).toHaveLength(1);
    await Promise.resolve();
    expect(done).toEqual([]);
    disk.turns[0]?.end();
    await first;
    await vi.waitFor(() => expect(disk.turns).toHaveLength(2));
    expect(done).toEqual(['first']);
    disk.turns[1]?.end();
    await Promise.all(others);
    expect(done).toEqual(['first', 'second', 'third']);
  });

  it('tells those of a turn that failed, and tries again for the next', async () => {
    const disk = createDisk();
    const sync = createSharedTurns(disk.sync);
    const first = sync();
    const second = sync();
    disk.turns[0]?.fail(new Error('EIO'));
    await expect(first).rejects.toThrow('EIO');
    await vi.waitFor(() => expect(disk.turns).toHaveLength(2));
    disk.turns[1]?.end();
    await expect(second).resolves.toBeUndefined();
  });
});

describe('a piece of work', () => {
  it('is not done before it is on disk', async () => {
    const disk = createDisk();
    const database = openDatabase(dir);
    const { transact } = createSqliteDatabase(database, database, disk.sync);
    let kept = false;
    const work = transact((sql) => sql.run(`INSERT INTO setting (name, value) VALUES ('a', 'b')`)).then(
      () => {
        kept = true;
      },
    );
    await vi.waitFor(() => expect(disk.turns).toHaveLength(1));
    expect(database.prepare('SELECT count(*) AS n FROM setting').get()).toEqual({ n: 1 });
    expect(kept).toBe(false);
    disk.turns[0]?.end();
    await work;
    expect(kept).toBe(true);
    database.close();
  });

  it('fails as a full disk does when the disk has no room left to put it', async () => {
    const database = openDatabase(dir);
    const { transact } = createSqliteDatabase(database, database, () =>
      Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
    );
    await expect(transact(() => Promise.resolve())).rejects.toMatchObject({
      name: 'StoreError',
      kind: 'full',
    });
    database.close();
  });
});
