import { closeSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { backup, type DatabaseSync } from 'node:sqlite';
import type { ContributionStore } from '#domain/contribution/store.ts';
import { writeProbe } from '../store-sql/settings.ts';
import { createSqlStore, type SqlStoreOptions } from '../store-sql/store.ts';
import { databaseName, openDatabase, toStoreError } from './database.ts';
import { createDispatchLock } from './dispatch-lock.ts';
import { createRowQueue } from './row-queue.ts';
import { createSqliteDatabase } from './sql.ts';
import { createFlush, createSharedTurns } from './wal-sync.ts';

/** About what a contribution with its logo takes: where this has no room, a contribution may have none. */
const probeBytes = 256 * 1024;
/** How often, and how far apart, the journal is tried to be emptied while others read. */
const mostTurns = 20;
const turnMs = 50;

/**
 * Contributions in one SQLite file of `DATA_DIR`, for one machine: several processes of it may share the folder.
 * @throws StoreError when the file cannot be used
 */
export function createSqliteStore({ dataDir, ...options }: SqliteOptions): ContributionStore {
  const writer = openDatabase(dataDir);
  const reader = openDatabase(dataDir);
  const journal = createFlush(join(dataDir, `${databaseName}-wal`));
  const database = createSqliteDatabase(writer, reader, createSharedTurns(journal.flush));
  const lock = createDispatchLock(dataDir);
  const store = createSqlStore(database, createRowQueue(database, options.now), options);
  /**
   * What was erased is in the journal still, until that is emptied; which holds the thread as long as the disk takes, so that
   * nothing a visitor asks for does it.
   */
  const erasing =
    <Given extends unknown[], Result>(work: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      const result = await work(...given);
      if (result !== undefined && result !== 0) await emptyJournal(writer);
      return result;
    };
  return {
    ...store,
    apply: (id, event) => (event.type === 'dropped' ? erasing(store.apply) : store.apply)(id, event),
    forget: erasing(store.forget),
    retain: erasing(store.retain),
    // The file was opened and brought to today’s schema when the store was made.
    prepare: () => Promise.resolve(),
    size: () => Promise.resolve(sizeOf(databaseFiles(dataDir))),
    holdDispatch: () => Promise.resolve(lock.take()),
    releaseDispatch: lock.release,
    probe: async () => {
      probeFolder(dataDir);
      await database.transact((sql) => writeProbe(sql, options.now()));
    },
    backup: async (file) => {
      await backup(reader, file).catch((reason: unknown) => {
        throw toStoreError(reason, file);
      });
      // It holds what people sent, and their secret numbers.
      await chmod(file, 0o600);
    },
    close: () => {
      lock.release();
      journal.close();
      reader.close();
      writer.close();
    },
  };
}

/** Brings the whole journal into the database, once nobody reads an older state of it, and leaves it without a byte. */
async function emptyJournal(writer: DatabaseSync): Promise<void> {
  for (let turn = 0; turn < mostTurns; turn++) {
    if (!writer.isTransaction && isEmptied(writer)) return;
    await sleep(turnMs);
  }
}

/** A disk without room keeps the journal: what was asked is done all the same, and the next erasure tries again. */
function isEmptied(writer: DatabaseSync): boolean {
  try {
    return writer.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy === 0;
  } catch {
    return false;
  }
}

/** The database and its journals. */
function databaseFiles(dataDir: string): string[] {
  return ['', '-wal', '-shm'].map((end) => join(dataDir, `${databaseName}${end}`));
}

function sizeOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
}

/** @throws StoreError when the folder has no room, or is not ours to write */
function probeFolder(dataDir: string): void {
  const path = join(dataDir, `.probe-${process.pid}`);
  try {
    const file = openSync(path, 'w', 0o600);
    try {
      writeSync(file, new Uint8Array(probeBytes));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (reason) {
    throw toStoreError(reason, dataDir);
  } finally {
    rmSync(path, { force: true });
  }
}

export interface SqliteOptions extends SqlStoreOptions {
  dataDir: string;
}
