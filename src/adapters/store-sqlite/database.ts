import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isMainThread } from 'node:worker_threads';
import { makeFolder } from '#adapters/make-folder.ts';
import { systemRefusal, type SystemRefusal } from '#adapters/system-refusal.ts';
import { StoreError } from '#domain/contribution/store-error.ts';
import { migrations } from './migrations.ts';

export const databaseName = 'contributions.sqlite';
/** Stands in a folder while it is being restored: with it, the folder is not to be used. */
export const restoringMark = 'RESTAURATION-EN-COURS';

/**
 * From how many pages of journal on a commit also brings them into the database, which holds its thread for as long as
 * the disk takes. The dispatcher, in a thread of its own, does it first; the one that serves people only when nothing is
 * sent for long.
 */
const checkpointPages = 1000;
/** How long one statement may hold the thread when another process writes; beyond, `transact` waits without holding it. */
const busyMs = 20;

/**
 * Opens `DATA_DIR/contributions.sqlite`, made on first use and brought to the schema of today. A commit is on disk once
 * its journal is synced, which `transact` waits for; several processes may share it. Nobody but its owner can read its
 * files.
 * @throws StoreError saying what is wrong with the file
 */
export function openDatabase(dataDir: string): DatabaseSync {
  const path = join(dataDir, databaseName);
  // The journals beside the database are made by SQLite with the rights of the moment; another thread finds them made.
  const before = isMainThread ? process.umask(0o077) : undefined;
  try {
    makeFolder(dataDir, 0o700);
    if (existsSync(join(dataDir, restoringMark))) throw new StoreError('half-restored', path);
    const database = new DatabaseSync(path, { timeout: 5000 });
    try {
      prepare(database);
    } catch (reason) {
      database.close();
      throw reason;
    }
    for (const end of ['', '-wal', '-shm']) restrict(`${path}${end}`);
    return database;
  } catch (reason) {
    throw toStoreError(reason, path);
  } finally {
    if (before !== undefined) process.umask(before);
  }
}

/** What SQLite says, as one of the kinds a person can act on. */
export function toStoreError(reason: unknown, path = databaseName): StoreError {
  if (reason instanceof StoreError) return reason;
  const { errcode = 0 } = reason as { errcode?: number };
  const refusal = systemRefusal(reason);
  // SQLite’s own code, or the system’s when the disk itself was asked.
  const kind = kinds.get(errcode & 0xff) ?? (refusal === undefined ? 'failed' : refusalKinds[refusal]);
  const message = reason instanceof Error ? reason.message : String(reason);
  return new StoreError(kind, `${path}: ${message}`);
}

/** @see https://www.sqlite.org/rescode.html */
const kinds: ReadonlyMap<number, StoreError['kind']> = new Map([
  [5, 'busy'],
  [6, 'busy'],
  [8, 'read-only'],
  [10, 'full'],
  [11, 'damaged'],
  [13, 'full'],
  [14, 'read-only'],
  [26, 'foreign'],
]);

const refusalKinds: Readonly<Record<SystemRefusal, StoreError['kind']>> = {
  full: 'full',
  refused: 'read-only',
};

function prepare(database: DatabaseSync): void {
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON');
  database.exec(`PRAGMA wal_autocheckpoint = ${isMainThread ? checkpointPages * 10 : checkpointPages}`);
  // Erased means erased: freed pages are overwritten.
  database.exec('PRAGMA secure_delete = ON');
  const { quick_check: found } = database.prepare('PRAGMA quick_check(1)').get() as { quick_check: string };
  if (found !== 'ok') throw new StoreError('damaged', found);
  migrate(database);
  database.exec(`PRAGMA busy_timeout = ${busyMs}`);
}

/** Brings the schema to today’s, whole or not at all. */
function migrate(database: DatabaseSync): void {
  if (versionOf(database) === migrations.length) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    // Asked again: another process may have done it while we waited.
    const version = versionOf(database);
    if (version > migrations.length)
      throw new StoreError('newer', `schema ${version}, known up to ${migrations.length}`);
    if (version === 0 && isForeign(database)) throw new StoreError('foreign', 'not ours');
    for (const step of migrations.slice(version)) database.exec(step);
    database.exec(`PRAGMA user_version = ${migrations.length}`);
    database.exec('COMMIT');
  } catch (reason) {
    database.exec('ROLLBACK');
    throw reason;
  }
}

function versionOf(database: DatabaseSync): number {
  return (database.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;
}

/** A database of another program, which has tables but none of ours. */
function isForeign(database: DatabaseSync): boolean {
  const names = database.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all();
  return names.length > 0 && !names.some(({ name }) => name === 'submission');
}

function restrict(path: string): void {
  try {
    chmodSync(path, 0o600);
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code !== 'ENOENT') throw reason;
  }
}
