import { z } from 'zod';
import { visibleState } from '#domain/contribution/life.ts';
import { contributionStates } from '#domain/contribution/states.ts';
import type { Contribution, ContributionStore, PersonEvent } from '#domain/contribution/store.ts';
import { createAccepting, type AcceptingStep } from './accepting.ts';
import { changeAndPlan, findContribution } from './changing.ts';
import { createCounting } from './counting.ts';
import type { Sql, SqlDatabase } from './database.ts';
import { createDispatching } from './dispatching.ts';
import { createFollowing } from './following.ts';
import { createKeeping } from './keeping.ts';
import { columns, outlineColumns, readOutline, readRow } from './row.ts';
import { createSettings } from './settings.ts';
import type { WorkQueue } from './work-queue.ts';

/** The part of a store of contributions that is the same whatever database keeps them. */
export function createSqlStore(
  database: SqlDatabase,
  queue: WorkQueue,
  { now, trace = () => undefined }: SqlStoreOptions,
): SqlStore {
  const { reader, transact } = database;
  const { release, ...accepting } = createAccepting({ ...database, queue, now, trace });
  const { drop, ...keeping } = createKeeping(database, queue, now);

  const apply = async (sql: Sql, id: string, event: PersonEvent): Promise<Contribution | undefined> => {
    const before = await findContribution(sql, id);
    if (before === undefined) return undefined;
    if (event.type === 'released') return release(sql, before);
    if (event.type === 'dropped') return drop(sql, before);
    // Nobody comes back for what cannot be told again.
    if (event.type === 'retried' && before.payload === null && before.task !== 'close') return undefined;
    return changeAndPlan(sql, queue, before, event, { now: now() });
  };

  return {
    ...accepting,
    ...keeping,
    ...createDispatching(database, queue, now),
    ...createFollowing(database, now),
    ...createCounting(reader, now),
    find: (id) => findContribution(reader, id),
    findByReference: async (either) => {
      const row = await reader.get(
        `SELECT ${columns} FROM submission WHERE id = :either OR reference = :either`,
        { either },
      );
      return row === undefined ? undefined : readRow(row);
    },
    apply: (id, event) => transact((sql) => apply(sql, id, event)),
    listOpenedSince: async (since) => {
      const rows = await reader.all(
        `SELECT ${columns} FROM submission
         WHERE opened_at >= :since AND state IN ('en-cours', 'ouverte', 'conflit') ORDER BY opened_at`,
        { since },
      );
      return rows.map(readRow);
    },
    list: async (state) =>
      (await reader.all(`SELECT ${columns} FROM submission ORDER BY created`))
        .map(readRow)
        .filter((contribution) => state === undefined || visibleState(contribution) === state),
    listOutlines: async (since) => {
      const rows = await reader.all(
        `SELECT ${outlineColumns} FROM submission WHERE created >= :since ORDER BY created`,
        { since },
      );
      return rows.map(readOutline);
    },
    countByState: async () =>
      statesSchema.parse(
        await reader.all(
          `SELECT CASE WHEN held_payload IS NULL THEN state ELSE 'retenue' END AS state, count(*) AS n
           FROM submission GROUP BY 1 ORDER BY 1`,
        ),
      ),
    settings: createSettings(database, now),
  };
}

const statesSchema = z.array(z.object({ state: z.enum(contributionStates), n: z.number() }));

export interface SqlStoreOptions {
  now: () => number;
  /** Told of the moments at which tests kill the process. */
  trace?: (step: AcceptingStep) => void;
}

/** What is left is each database’s own: who dispatches, whether there is room, copies, the end. */
type SqlStore = Omit<
  ContributionStore,
  'visits' | 'prepare' | 'size' | 'holdDispatch' | 'releaseDispatch' | 'probe' | 'backup' | 'close'
>;
