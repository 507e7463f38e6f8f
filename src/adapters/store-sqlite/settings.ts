import type { DatabaseSync } from 'node:sqlite';
import type { Settings } from '#domain/contribution/store.ts';
import type { Transact } from './transact.ts';

/** Small facts by name, and the journal of who pressed what. */
export function createSettings(database: DatabaseSync, transact: Transact, now: () => number): Settings {
  const read = database.prepare(`SELECT value FROM setting WHERE name = ?`);
  const write = database.prepare(`INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)`);
  const erase = database.prepare(`DELETE FROM setting WHERE name = ?`);
  const note = database.prepare(`INSERT INTO journal (at, event, detail) VALUES (?, ?, ?)`);
  return {
    read: (name) => Promise.resolve((read.get(name) as { value: string } | undefined)?.value),
    write: (name, value) =>
      transact(() => {
        write.run(name, value);
      }),
    erase: (name) =>
      transact(() => {
        erase.run(name);
      }),
    note: (event, detail) =>
      transact(() => {
        note.run(now(), event, detail);
      }),
  };
}
