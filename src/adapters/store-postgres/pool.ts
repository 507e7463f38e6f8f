import pg from 'pg';
import { StoreError } from '#domain/contribution/store-error.ts';

/** A door that waits for the database longer than that answers that it is closed. */
const connectMs = 3000;
const statementMs = 10_000;
/** Of each of the two threads of an instance; PostgreSQL takes a hundred by default. */
const connections = 5;

/**
 * Connections to the database of `DATABASE_URL`, opened when they are needed and again after the database was away.
 * Numbers are read as numbers and bytes as a `Uint8Array`.
 */
export function createPool(url: string): pg.Pool {
  const pool = new pg.Pool({ ...connectionTo(url), max: connections });
  // A connection that breaks is simply not there any more; whoever was using it hears of it from what they asked.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** What one connection is made of. */
export function connectionTo(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    connectionTimeoutMillis: connectMs,
    statement_timeout: statementMs,
    query_timeout: statementMs + connectMs,
    keepAlive: true,
    application_name: 'annuaire',
    types: { getTypeParser: findParser },
  };
}

function findParser(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
  const own = parsers.get(oid);
  const usual = pg.types.getTypeParser as (
    oid: number,
    format?: 'text' | 'binary',
  ) => (text: string) => unknown;
  return own ?? usual(oid, format);
}

/** Of `bigint`, our dates and counts, far below what a number holds; of `bytea`. @see pg_type.dat of PostgreSQL */
const parsers: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [20, Number],
  [17, (text) => new Uint8Array(Buffer.from(text.slice(2), 'hex'))],
]);

/** What PostgreSQL, or the way to it, says, as one of the kinds a person can act on. */
export function toStoreError(reason: unknown): StoreError {
  if (reason instanceof StoreError) return reason;
  const { code } = reason as { code?: unknown };
  const state = typeof code === 'string' ? code : '';
  const message = reason instanceof Error ? reason.message : String(reason);
  const kind = kinds.find(([states]) => states.test(state))?.[1];
  return new StoreError(kind ?? (isSqlState(state) ? 'failed' : 'unreachable'), message);
}

/** What is no SQLSTATE comes from the network, or from the library that found it gone. */
function isSqlState(code: string): boolean {
  return /^[0-9A-Z]{5}$/.test(code);
}

/** @see https://www.postgresql.org/docs/current/errcodes-appendix.html */
const kinds: readonly (readonly [RegExp, StoreError['kind']])[] = [
  [/^(?:55P03|57014|40...)$/, 'busy'],
  [/^53100$/, 'full'],
  [/^25006$/, 'read-only'],
  [/^42501$/, 'forbidden'],
  [/^(?:08...|57P0.|53300)$/, 'unreachable'],
  [/^(?:28...|3D000)$/, 'refused'],
];
