import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { OpenedProposal } from '#domain/contribution/forge.ts';
import { readRow, rowColumns, type SubmissionRow } from './submission-row.ts';

/** Longer than any attempt can last: four calls of fifteen seconds, with room. */
const leaseMs = 120_000;

/** The work of the dispatcher as the outbox keeps it: who is next, and what came of each attempt. */
export function createQueue(database: DatabaseSync, now: () => number): Queue {
  const take = database.prepare(`
    UPDATE submission
    SET lease_until = :lease, attempts = attempts + 1, updated = :now,
        state = CASE WHEN state = 'recue' THEN 'en-cours' ELSE state END
    WHERE id = (SELECT id FROM submission
                WHERE task IS NOT NULL AND lease_until <= :now AND (next_at <= :now OR :early)
                ORDER BY next_at, created LIMIT 1)
    RETURNING ${rowColumns}`);
  const logo = database.prepare(`SELECT logo FROM submission WHERE id = ?`);
  const run = (sql: string, values: Record<string, SQLInputValue>) => {
    database.prepare(`UPDATE submission SET lease_until = 0, updated = :now, ${sql} WHERE id = :id`).run({
      ...values,
      now: now(),
    });
  };
  return {
    lease: ({ early }) => {
      const row = take.get({ now: now(), lease: now() + leaseMs, early: early ? 1 : 0 });
      return row === undefined ? undefined : readRow(row);
    },
    readLogo: (id) => (logo.get(id) as { logo: Uint8Array | null } | undefined)?.logo ?? undefined,
    opened: (row, opened, sure) => {
      // Withdrawn or amended meanwhile: the next task follows. An earlier attempt may have sent an older text.
      run(
        `forge_id = :forge, branch = :branch, url = :url, sent_revision = :sent, attempts = 0, next_at = 0,
         fault = NULL, polled = 0,
         task = CASE WHEN state = 'retiree' THEN 'close' WHEN revision > :sent THEN 'amend' ELSE NULL END,
         state = CASE WHEN state = 'retiree' THEN state ELSE 'ouverte' END`,
        {
          id: row.id,
          forge: opened.id,
          branch: opened.branch,
          url: opened.url ?? null,
          sent: sure ? row.revision : 1,
        },
      );
    },
    closed: (row) => {
      run(`task = NULL, attempts = 0, fault = NULL, ended = COALESCE(ended, :now)`, { id: row.id });
    },
    unchanged: (row) => {
      run(
        `task = NULL, attempts = 0, fault = NULL, sent_revision = :sent,
         state = CASE WHEN forge_id IS NULL AND state <> 'retiree' THEN 'fusionnee'
                      WHEN state = 'en-cours' THEN 'ouverte' ELSE state END,
         ended = CASE WHEN forge_id IS NULL THEN :now ELSE ended END`,
        { id: row.id, sent: row.revision },
      );
    },
    later: (row, at, fault) => {
      run(
        `next_at = :at, fault = :fault,
         state = CASE WHEN state = 'en-cours' AND forge_id IS NULL THEN 'recue' ELSE state END`,
        { id: row.id, at, fault },
      );
    },
    conflict: (row, fault) => {
      run(`task = NULL, fault = :fault, state = CASE WHEN state = 'retiree' THEN state ELSE 'conflit' END`, {
        id: row.id,
        fault,
      });
    },
    forPerson: (row, fault) => {
      run(`task = NULL, fault = :fault`, { id: row.id, fault });
    },
    wakeAll: () => {
      database.prepare(`UPDATE submission SET next_at = 0 WHERE task IS NOT NULL AND next_at > ?`).run(now());
    },
    forgetLeases: () => {
      database.exec(`UPDATE submission SET lease_until = 0 WHERE lease_until > 0`);
    },
    depth: () => {
      const row = database
        .prepare(
          `SELECT count(*) AS waiting, min(created) AS oldest,
             (SELECT count(*) FROM submission WHERE state = 'retenue') AS held,
             (SELECT count(*) FROM submission WHERE task IS NULL AND (state = 'conflit' OR fault LIKE 'human%')) AS stuck
           FROM submission WHERE task IS NOT NULL`,
        )
        .get() as { waiting: number; oldest: number | null; held: number; stuck: number };
      return row;
    },
  };
}

export interface Queue {
  /** The next contribution to send, marked as taken; `early` takes one before its time, to see if the forge is back. */
  lease: (options: { early: boolean }) => SubmissionRow | undefined;
  readLogo: (id: string) => Uint8Array | undefined;
  /** `sure`: what is there is this revision, not one an earlier attempt may have sent. */
  opened: (row: SubmissionRow, opened: OpenedProposal, sure: boolean) => void;
  closed: (row: SubmissionRow) => void;
  /** The notice already says all of it. */
  unchanged: (row: SubmissionRow) => void;
  later: (row: SubmissionRow, at: number, fault: string) => void;
  conflict: (row: SubmissionRow, fault: string) => void;
  /** Set aside until someone looks. */
  forPerson: (row: SubmissionRow, fault: string) => void;
  /** The forge is back: nobody waits any longer for their turn to try again. */
  wakeAll: () => void;
  /** Leases of a process that died; for whoever holds the dispatcher’s lock. */
  forgetLeases: () => void;
  depth: () => { waiting: number; oldest: number | null; held: number; stuck: number };
}
