import type { LifeEvent } from '#domain/contribution/life.ts';
import type { AttemptResult, Contribution, ContributionStore } from '#domain/contribution/store.ts';
import { changeContribution, findContribution } from './changing.ts';
import type { Sql, SqlDatabase, SqlValues } from './database.ts';
import { columns, readRow } from './row.ts';
import type { WorkQueue } from './work-queue.ts';

/** The dispatcher’s work: who is next, and what came of each attempt. */
export function createDispatching(
  { reader, transact }: SqlDatabase,
  queue: WorkQueue,
  now: () => number,
): Dispatching {
  /** Takes the next one, over any that turns out to have nothing left to do. */
  const takeNext = async (sql: Sql, early: boolean): Promise<Contribution | undefined> => {
    for (;;) {
      const reference = await queue.take(sql, { early });
      if (reference === undefined) return undefined;
      const row = await sql.get(`SELECT ${columns} FROM submission WHERE reference = :reference`, {
        reference,
      });
      const leased = row && (await changeContribution(sql, readRow(row), { type: 'leased' }, { now: now() }));
      if (leased !== undefined) return leased;
      await queue.giveBack(sql, reference, 'done');
    }
  };

  return {
    lease: async ({ early }) => {
      await queue.tend();
      // Most looks find nothing: they cost a reading, not a transaction.
      if (!(await queue.isDue(reader, { early }))) return undefined;
      return transact((sql) => takeNext(sql, early));
    },
    settle: (leased, result) =>
      transact(async (sql) => {
        const before = await findContribution(sql, leased.id);
        if (before === undefined) return;
        const { event, more } = toEvent(result, leased, now());
        // Not possible any more: whatever is there now has its own next step.
        const after = (await changeContribution(sql, before, event, { now: now(), ...more })) ?? before;
        const { attempts, reference, task } = after;
        const later = result.type === 'later' ? { at: result.at, attempts } : 'now';
        await queue.giveBack(sql, reference, task === null ? 'done' : later);
      }),
    readLogo: async (id) => {
      const row = await reader.get(`SELECT logo FROM submission WHERE id = :id`, { id });
      return row?.logo instanceof Uint8Array ? row.logo : undefined;
    },
    wakeAll: queue.wakeAll,
    forgetLeases: queue.takeBack,
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
          polled: 0,
          ...(revision === leased.revision ? { sent_payload: leased.payload } : {}),
        },
      };
    }
    case 'told':
      return {
        event: result,
        more: {
          polled: 0,
          ...(result.found === 'ouverte' ? { sent_payload: leased.payload } : {}),
        },
      };
    case 'later':
      return { event: { type: 'later', fault: result.fault }, more: {} };
    default:
      return { event: result, more: {} };
  }
}

type Dispatching = Pick<ContributionStore, 'lease' | 'settle' | 'readLogo' | 'wakeAll' | 'forgetLeases'>;

/** The right to dispatch, which one process has at a time. */
export interface DispatchLock<Taken extends boolean | Promise<boolean>> {
  /** Gives whether this process holds the lock; to be asked again later when not. */
  take: () => Taken;
  release: () => void;
}
