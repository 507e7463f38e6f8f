import type { DatabaseSync } from 'node:sqlite';

/** Small facts that must outlive the process, by name, and the journal of who pressed what. */
export function createRegister(database: DatabaseSync): Register {
  const read = database.prepare(`SELECT value FROM setting WHERE name = ?`);
  const write = database.prepare(`INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)`);
  const erase = database.prepare(`DELETE FROM setting WHERE name = ?`);
  const note = database.prepare(`INSERT INTO journal (at, event, detail) VALUES (?, ?, ?)`);
  return {
    read: (name) => (read.get(name) as { value: string } | undefined)?.value,
    write: (name, value) => {
      write.run(name, value);
    },
    erase: (name) => {
      erase.run(name);
    },
    note: (event, detail, at) => {
      note.run(at, event, detail);
    },
  };
}

export interface Register {
  read: (name: FactName) => string | undefined;
  write: (name: FactName, value: string) => void;
  erase: (name: FactName) => void;
  note: (event: string, detail: string, at: number) => void;
}

/** `flag`: « open|closed date »; `forge-open`: how many proposals the forge counts; dates in milliseconds. */
export type FactName =
  | 'closed'
  | 'paused'
  | 'flag'
  | 'token-refused'
  | 'counted-since'
  | 'forge-open'
  | 'quiet-until'
  | 'last-dispatch';
