import type { LifeEvent } from '#domain/contribution/life.ts';
import type { AttemptResult, Contribution, ContributionStore } from '#domain/contribution/store.ts';
import { changeContribution, findContribution, writeColumns } from './changing.ts';
import type { Row, Sql, SqlDatabase, SqlValues } from './database.ts';
import { columns, readRow } from './row.ts';

/** Longer than any attempt can last: a handful of calls of fifteen seconds, with room. */
const leaseMs = 180_000;
/** A date farther ahead was left by a clock that was wrong: it counts as come. */
const farMs = 7 * 3600_000;

/** The dispatcher’s work: who is next, and what came of each attempt. */
export function createDispatching({ reader, transact }: SqlDatabase, now: () => number): Dispatching {
  const findNext = (sql: Sql, early: boolean): Promise<Row | undefined> =>
    sql.get(
      `SELECT ${columns} FROM submission
       WHERE task IS NOT NULL AND (lease_until <= :now OR lease_until > :far)
         AND (next_at <= :now OR next_at > :far OR :early = 1)
       ORDER BY next_at, created LIMIT 1`,
      { now: now(), far: now() + farMs, early: Number(early) },
    );

  return {
    lease: async ({ early }) => {
      // Most looks find nothing: they cost a reading, not a transaction.
      if ((await findNext(reader, early)) === undefined) return undefined;
      return transact(async (sql) => {
        const row = await findNext(sql, early);
        if (row === undefined) return undefined;
        const lease = { now: now(), lease_until: now() + leaseMs };
        return changeContribution(sql, readRow(row), { type: 'leased' }, lease);
      });
    },
    settle: (leased, result) =>
      transact(async (sql) => {
        const before = await findContribution(sql, leased.id);
        if (before === undefined) return;
        const { event, more } = toEvent(result, leased, now());
        const changed = await changeContribution(sql, before, event, { now: now(), lease_until: 0, ...more });
        // Not possible any more: whatever is there now has its own next step.
        if (changed === undefined) await writeColumns(sql, before, { lease_until: 0 });
      }),
    readLogo: async (id) => {
      const row = await reader.get(`SELECT logo FROM submission WHERE id = :id`, { id });
      return row?.logo instanceof Uint8Array ? row.logo : undefined;
    },
    wakeAll: () =>
      transact(async (sql) => {
        await sql.run(`UPDATE submission SET next_at = 0 WHERE task IS NOT NULL AND next_at <> 0`);
      }),
    forgetLeases: () =>
      transact(async (sql) => {
        await sql.run(`UPDATE submission SET lease_until = 0 WHERE lease_until <> 0`);
      }),
  };
}

/** A result as an event of the contribution’s life, with the facts that go along. */
function toEvent(
  result: AttemptResult,
  leased: Contribution,
  now: number,
): { event: LifeEvent; more: SqlValues } {
  switch (result.type) {
    case 'opened': {
      const { opened, revision } = result;
      return {
        event: { type: 'opened', forgeId: opened.id, revision },
        more: {
          branch: opened.branch,
          url: opened.url ?? null,
          opened_at: leased.openedAt ?? now,
          next_at: 0,
          polled: 0,
          ...(revision === leased.revision ? { sent_payload: leased.payload } : {}),
        },
      };
    }
    case 'told':
      return {
        event: result,
        more: {
          next_at: 0,
          polled: 0,
          ...(result.found === 'ouverte' ? { sent_payload: leased.payload } : {}),
        },
      };
    case 'later':
      return { event: { type: 'later', fault: result.fault }, more: { next_at: result.at } };
    default:
      return { event: result, more: { next_at: 0 } };
  }
}

type Dispatching = Pick<ContributionStore, 'lease' | 'settle' | 'readLogo' | 'wakeAll' | 'forgetLeases'>;

/** The right to dispatch, which one process has at a time. */
export interface DispatchLock<Taken extends boolean | Promise<boolean>> {
  /** Gives whether this process holds the lock; to be asked again later when not. */
  take: () => Taken;
  release: () => void;
}
