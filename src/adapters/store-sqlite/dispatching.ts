import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { LifeEvent } from '#domain/contribution/life.ts';
import type { AttemptResult, Contribution } from '#domain/contribution/store.ts';
import type { Changing } from './changing.ts';
import { columns, readRow } from './row.ts';
import type { Transact } from './transact.ts';

/** Longer than any attempt can last: a handful of calls of fifteen seconds, with room. */
const leaseMs = 180_000;

/** The dispatcher’s work: who is next, and what came of each attempt. */
export function createDispatching(tools: DispatchingTools): Dispatching {
  const { database, transact, changing, now } = tools;
  // A date far ahead, left by a clock that was wrong, is a date that has come.
  const due = (column: string) => `(${column} <= :now OR ${column} > :now + ${7 * 3600_000})`;
  const next = database.prepare(
    `SELECT ${columns} FROM submission
     WHERE task IS NOT NULL AND ${due('lease_until')} AND (${due('next_at')} OR :early)
     ORDER BY next_at, created LIMIT 1`,
  );
  const logo = database.prepare(`SELECT logo FROM submission WHERE id = ?`);

  const settle = (leased: Contribution, result: AttemptResult) => {
    const before = changing.find(leased.id);
    if (before === undefined) return;
    const { event, more } = toEvent(result, leased, now());
    const changed = changing.change(before, event, { lease_until: 0, ...more });
    // Not possible any more: whatever is there now has its own next step.
    if (changed === undefined) changing.write(before, { lease_until: 0 });
  };

  return {
    lease: async ({ early }) => {
      // Most looks find nothing: they cost a reading, not a transaction.
      if (next.get({ now: now(), early: Number(early) }) === undefined) return undefined;
      return transact(() => {
        const row = next.get({ now: now(), early: Number(early) });
        return row === undefined
          ? undefined
          : changing.change(readRow(row), { type: 'leased' }, { lease_until: now() + leaseMs });
      });
    },
    settle: (leased, result) => transact(() => settle(leased, result)),
    readLogo: (id) => {
      const row = logo.get(id);
      return row?.logo instanceof Uint8Array ? row.logo : undefined;
    },
    wakeAll: () =>
      transact(() => {
        database.prepare(`UPDATE submission SET next_at = 0 WHERE task IS NOT NULL AND next_at <> 0`).run();
      }),
    forgetLeases: () =>
      transact(() => {
        database.exec(`UPDATE submission SET lease_until = 0 WHERE lease_until <> 0`);
      }),
  };
}

/** A result as an event of the contribution’s life, with the facts that go along. */
function toEvent(
  result: AttemptResult,
  leased: Contribution,
  now: number,
): { event: LifeEvent; more: Record<string, SQLInputValue> } {
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

export interface Dispatching {
  lease: (options: { early: boolean }) => Promise<Contribution | undefined>;
  settle: (leased: Contribution, result: AttemptResult) => Promise<void>;
  readLogo: (id: string) => Uint8Array | undefined;
  wakeAll: () => Promise<void>;
  forgetLeases: () => Promise<void>;
}

interface DispatchingTools {
  database: DatabaseSync;
  transact: Transact;
  changing: Changing;
  now: () => number;
}
