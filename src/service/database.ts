import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Opens `DATA_DIR/contributions.sqlite`, made on first use. Every commit is on disk when it returns (WAL, synchronous
 * FULL); several processes may share it, each waiting a little for the others.
 */
export function openDatabase(dataDir: string): DatabaseSync {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, 'contributions.sqlite');
  const database = new DatabaseSync(path, { timeout: 5000 });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
  // Erased means erased: freed pages are overwritten.
  database.exec('PRAGMA secure_delete = ON');
  database.exec(schema);
  chmodSync(path, 0o600);
  return database;
}

/** Runs a piece of work whole or not at all. */
export function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (reason) {
    database.exec('ROLLBACK');
    throw reason;
  }
}

const schema = `
CREATE TABLE IF NOT EXISTS submission (
  id            TEXT PRIMARY KEY,      -- the contributor’s secret number
  reference     TEXT NOT NULL UNIQUE,  -- the public one
  submission_id TEXT UNIQUE,           -- the client’s own, so that a repeat gets the same receipt
  slug          TEXT NOT NULL,
  kind          TEXT NOT NULL,
  state         TEXT NOT NULL,
  task          TEXT,                  -- what the dispatcher has to do: open, amend, close; NULL: nothing
  payload       TEXT,                  -- erased some days after the end
  logo          BLOB,
  revision      INTEGER NOT NULL DEFAULT 1,
  sent_revision INTEGER NOT NULL DEFAULT 0,
  score         INTEGER NOT NULL DEFAULT 0,
  reasons       TEXT NOT NULL DEFAULT '',
  text_key      TEXT,
  domain        TEXT,
  created       INTEGER NOT NULL,
  updated       INTEGER NOT NULL,
  ended         INTEGER,
  attempts      INTEGER NOT NULL DEFAULT 0,
  next_at       INTEGER NOT NULL DEFAULT 0,
  lease_until   INTEGER NOT NULL DEFAULT 0,
  forge_id      TEXT,
  branch        TEXT,
  url           TEXT,
  comments      TEXT,
  polled        INTEGER NOT NULL DEFAULT 0,
  fault         TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS submission_task ON submission (task, next_at) WHERE task IS NOT NULL;
CREATE INDEX IF NOT EXISTS submission_created ON submission (created);
CREATE INDEX IF NOT EXISTS submission_state ON submission (state, polled);
CREATE INDEX IF NOT EXISTS submission_ended ON submission (ended, state) WHERE ended IS NOT NULL;
CREATE INDEX IF NOT EXISTS submission_text ON submission (text_key, created);
CREATE INDEX IF NOT EXISTS submission_domain ON submission (domain, created);
CREATE TABLE IF NOT EXISTS nonce (value TEXT PRIMARY KEY, expires INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS journal (at INTEGER NOT NULL, event TEXT NOT NULL, detail TEXT NOT NULL) STRICT;
`;
