/**
 * A database as the store uses it: SQL that SQLite and PostgreSQL both understand, with named values (`:name`). Numbers
 * are numbers whatever their size, truth is 0 or 1, bytes are a `Uint8Array`.
 */
export interface SqlDatabase {
  /** One reading, of what was committed. @throws StoreError */
  reader: Sql;
  /**
   * Runs a piece of work whole or not at all, alone: nobody else writes meanwhile, whichever process they are in. Kept
   * once it is on disk. @throws StoreError
   */
  transact: Transact;
}

export interface Sql {
  all: (text: string, values?: SqlValues) => Promise<readonly Row[]>;
  /** The first row. */
  get: (text: string, values?: SqlValues) => Promise<Row | undefined>;
  /** Gives how many rows were changed. */
  run: (text: string, values?: SqlValues) => Promise<number>;
}

export type Transact = <Result>(work: (sql: Sql) => Promise<Result>) => Promise<Result>;

export type Row = Readonly<Record<string, unknown>>;
export type SqlValue = string | number | Uint8Array | null;
export type SqlValues = Readonly<Record<string, SqlValue>>;
