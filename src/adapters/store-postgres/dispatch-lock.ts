import pg from 'pg';
import type { DispatchLock } from '#adapters/store-sql/dispatching.ts';
import { connectionTo } from './pool.ts';

const dispatchLock = 0x616e6e64;

/**
 * The right to dispatch, held by one instance at a time: a lock of a connection of its own, which PostgreSQL takes back
 * when the instance, or the way to it, is gone.
 */
export function createDispatchLock(url: string): DispatchLock<Promise<boolean>> {
  let held: pg.Client | undefined;
  const drop = (client: pg.Client) => {
    if (held === client) held = undefined;
    void client.end().catch(() => undefined);
  };
  return {
    take: async () => {
      if (held !== undefined) return true;
      const client = new pg.Client(connectionTo(url));
      client.on('error', () => drop(client));
      client.on('end', () => {
        if (held === client) held = undefined;
      });
      try {
        await client.connect();
        const { rows } = await client.query<{ taken: boolean }>(
          `SELECT pg_try_advisory_lock(${dispatchLock}) AS taken`,
        );
        if (rows[0]?.taken === true) {
          held = client;
          return true;
        }
      } catch {
        // Whoever cannot reach the database does not dispatch.
      }
      drop(client);
      return false;
    },
    release: () => {
      if (held !== undefined) drop(held);
    },
  };
}
