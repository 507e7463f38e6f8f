import type { Pool, PoolClient } from 'pg';
import type { Row, Sql, SqlDatabase, SqlValue } from '../store-sql/database.ts';
import { toStoreError } from './pool.ts';

/** The number of the lock that lets one transaction write at a time, whichever instance it is of. */
const writersLock = 0x616e6e75;

/** PostgreSQL as the store uses it: several instances share it, and write one after the other. */
export function createPostgresDatabase(pool: Pool): SqlDatabase {
  return {
    reader: speakTo(pool),
    transact: (work) => runAlone(pool, writersLock, work),
  };
}

/**
 * Runs a piece of work whole or not at all, while nobody else holds the same lock.
 * @param lock the number of a lock, or a name that is made one
 * @throws StoreError
 */
export async function runAlone<Result>(
  pool: Pool,
  lock: number | string,
  work: (sql: Sql) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect().catch(fail);
  try {
    await client.query('BEGIN');
    if (typeof lock === 'number') await client.query('SELECT pg_advisory_xact_lock($1)', [lock]);
    else await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [lock]);
    const result = await work(speakTo(client));
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (reason) {
    await rollBack(client);
    return fail(reason);
  }
}

/** A connection that cannot even undo is not used again. */
async function rollBack(client: PoolClient): Promise<void> {
  try {
    await client.query('ROLLBACK');
    client.release();
  } catch {
    client.release(true);
  }
}

export function speakTo(connection: Connection): Sql {
  const ask = (text: string, values: Readonly<Record<string, SqlValue>> = {}) => {
    const { numbered, names } = toPositional(text);
    return connection
      .query<Row>(
        numbered,
        names.map((name) => values[name]),
      )
      .catch(fail);
  };
  const sql: Sql = {
    all: async (text, values) => (await ask(text, values)).rows,
    get: async (text, values) => (await ask(text, values)).rows[0],
    run: async (text, values) => (await ask(text, values)).rowCount ?? 0,
  };
  connections.set(sql, connection);
  return sql;
}

/** The connection behind what `speakTo` gave, for a library that writes its own statements in the same transaction. */
export function connectionOf(sql: Sql): Connection {
  const connection = connections.get(sql);
  if (connection === undefined) throw new Error('not a connection to PostgreSQL');
  return connection;
}

const connections = new WeakMap<Sql, Connection>();

/** `:name` as `$1`, which PostgreSQL knows; statements are a few dozen, each is read once. */
function toPositional(text: string): Positional {
  const known = positional.get(text);
  if (known !== undefined) return known;
  const names: string[] = [];
  const numbered = text.replace(/:([a-z]\w{0,60})/gi, (_, name: string) => {
    const index = names.indexOf(name);
    return `$${index === -1 ? names.push(name) : index + 1}`;
  });
  const made = { numbered, names };
  positional.set(text, made);
  return made;
}

const positional = new Map<string, Positional>();

function fail(reason: unknown): never {
  throw toStoreError(reason);
}

type Connection = Pick<Pool, 'query'> | Pick<PoolClient, 'query'>;

interface Positional {
  numbered: string;
  names: readonly string[];
}
