import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

const dayMs = 24 * 3600 * 1000;
const keptMs = 30 * dayMs;
const atOnce = 200;

/**
 * Texts compressed before, by what they hold and how they were compressed: from one build to the next, most of a site is
 * what it was. A cache that cannot be used is done without; what was not wanted for a month is forgotten.
 * @param file where it is kept, made if need be
 */
export function openCompressed(file: string, now = Date.now()): CompressedTexts {
  const database = open(file) ?? open(file, { afresh: true });
  if (database === undefined) return { find: () => undefined, keep: () => undefined, close: () => undefined };
  const select = database.prepare('SELECT br, gz, used FROM compressed WHERE key = ?');
  const insert = database.prepare(
    'INSERT OR REPLACE INTO compressed (key, br, gz, used) VALUES (?, ?, ?, ?)',
  );
  const touch = database.prepare('UPDATE compressed SET used = ? WHERE key = ?');
  let waiting: (() => void)[] = [];
  const write = (change: () => void) => {
    waiting.push(change);
    if (waiting.length >= atOnce) flush();
  };
  const flush = () => {
    const changes = waiting;
    waiting = [];
    // Another build may be writing: it will have kept the same.
    attempt(() => {
      database.exec('BEGIN IMMEDIATE');
      for (const change of changes) change();
      database.exec('COMMIT');
    });
    if (database.isTransaction) database.exec('ROLLBACK');
  };
  return {
    find: (text, how) => {
      const key = keyOf(text, how);
      const found = attempt(() => select.get(key)) as (Compressed & { used: number }) | undefined;
      if (found === undefined || !holds(found, text)) return undefined;
      if (found.used < now - dayMs) write(() => touch.run(now, key));
      return found;
    },
    keep: (text, how, { br, gz }) => {
      write(() => insert.run(keyOf(text, how), br, gz, now));
    },
    close: () => {
      write(() => database.prepare('DELETE FROM compressed WHERE used < ?').run(now - keptMs));
      flush();
      database.close();
    },
  };
}

/** @returns nothing when the file is no database of ours, or its folder cannot be written */
function open(file: string, { afresh = false } = {}): DatabaseSync | undefined {
  return attempt(() => {
    if (afresh) for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
    mkdirSync(dirname(file), { recursive: true });
    const database = new DatabaseSync(file, { timeout: 5000 });
    try {
      database.exec(
        `PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
         CREATE TABLE IF NOT EXISTS compressed
           (key BLOB PRIMARY KEY, br BLOB NOT NULL, gz BLOB NOT NULL, used INTEGER NOT NULL) STRICT;
         SELECT key, br, gz, used FROM compressed LIMIT 0`,
      );
      return database;
    } catch (reason) {
      database.close();
      throw reason;
    }
  });
}

/** Another version of the compressors may write other bytes. */
function keyOf(text: Uint8Array, how: string): Uint8Array {
  const { brotli, zlib } = process.versions;
  return createHash('sha256').update(`${how} ${brotli} ${zlib}\n`).update(text).digest();
}

/** SQLite tells a spoilt table, not a spoilt value. Unpacking takes a hundredth of the time of packing. */
function holds({ br, gz }: Compressed, text: Uint8Array): boolean {
  return attempt(() => brotliDecompressSync(br).equals(text) && gunzipSync(gz).equals(text)) ?? false;
}

function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

export interface CompressedTexts {
  /** @param how names all that the result depends on, beside the text */
  find: (text: Uint8Array, how: string) => Compressed | undefined;
  keep: (text: Uint8Array, how: string, compressed: Compressed) => void;
  close: () => void;
}

export interface Compressed {
  br: Uint8Array;
  gz: Uint8Array;
}
