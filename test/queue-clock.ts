import pg from 'pg';
import { TestClock } from 'pg-boss';
import type { ContributionStore } from '#domain/contribution/store.ts';

const schema = 'annuaire_queue';

/**
 * The clock of the queue in a database, made that of a test: it is set before anything is asked of a store.
 * @param url a database whose store is prepared, and whose connections opted for the clock of tests
 */
export async function createQueueClock(url: string, now: () => number): Promise<QueueClock> {
  const client = new pg.Client({ connectionString: url });
  // Another test of the same server may cut it off.
  client.on('error', () => undefined);
  await client.connect();
  const clock = new TestClock(now());
  await clock.attach({ db: { executeSql: (text, values) => client.query(text, values) }, schema });
  let set: Promise<void> = Promise.resolve();
  const keepTime = () => (set = set.then(() => (clock.now() === now() ? undefined : clock.setTime(now()))));
  return {
    follow: (store) =>
      new Proxy(store, {
        get: (target, name) => {
          const found: unknown = Reflect.get(target, name);
          if (typeof found !== 'function' || name === 'close' || name === 'releaseDispatch') return found;
          return async (...values: unknown[]): Promise<unknown> => {
            await keepTime();
            return found.apply(target, values) as unknown;
          };
        },
      }),
    end: () => client.end(),
  };
}

interface QueueClock {
  follow: (store: ContributionStore) => ContributionStore;
  end: () => Promise<void>;
}
