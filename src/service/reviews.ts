import type { DatabaseSync } from 'node:sqlite';
import type { ProposalReview } from '#domain/contribution/forge.ts';
import { isFinal } from '#domain/contribution/states.ts';
import { readRow, rowColumns, type SubmissionRow } from './submission-row.ts';

const dayMs = 24 * 3600 * 1000;

/** What moderators decided, as the outbox knows it: whom to ask about, what was learned, and when to forget. */
export function createReviews(database: DatabaseSync, now: () => number): Reviews {
  const due = database.prepare(`
    SELECT ${rowColumns} FROM submission
    WHERE forge_id IS NOT NULL AND task IS NULL
      AND (state IN ('ouverte', 'conflit') AND polled <= :due
           -- Moderators may change their minds and reopen: ask again, rarely, for a week.
           OR state = 'refusee' AND polled <= :rarely AND ended > :week)
    ORDER BY polled LIMIT 1`);
  const record = database.prepare(`
    UPDATE submission SET polled = :now, comments = :comments, state = :state, ended = :ended, updated = :updated
    WHERE id = :id AND state = :before AND task IS NULL`);
  return {
    nextDue: (intervalMs) => {
      const row = due.get({
        due: now() - intervalMs,
        rarely: now() - Math.max(intervalMs, 3600 * 1000),
        week: now() - 7 * dayMs,
      });
      return row === undefined ? undefined : readRow(row);
    },
    asked: (id) => {
      database.prepare(`UPDATE submission SET polled = ? WHERE id = ?`).run(now(), id);
    },
    learn: (row, review) => {
      // A conflict stays one while the merge request is open: only a new text or a decision ends it.
      const state = row.state === 'conflit' && review.state === 'ouverte' ? 'conflit' : review.state;
      const comments = JSON.stringify(review.comments);
      record.run({
        id: row.id,
        before: row.state,
        now: now(),
        comments,
        state,
        ended: isFinal(state) ? (row.ended ?? now()) : null,
        updated: state === row.state && comments === (row.comments ?? '[]') ? row.updated : now(),
      });
    },
    askAgain: (branch) =>
      database.prepare(`UPDATE submission SET polled = 0 WHERE branch = ?`).run(branch).changes > 0,
    forget: (retentionDays) => {
      const before = now() - retentionDays * dayMs;
      const erased = database
        .prepare(
          `UPDATE submission SET payload = NULL, logo = NULL, comments = NULL, text_key = NULL, domain = NULL,
             submission_id = NULL, reasons = '', fault = NULL
           WHERE ended IS NOT NULL AND ended < ? AND task IS NULL AND payload IS NOT NULL`,
        )
        .run(before).changes;
      database.prepare(`DELETE FROM nonce WHERE expires < ?`).run(now());
      return Number(erased);
    },
  };
}

export interface Reviews {
  /** An open proposal nobody asked about for that long. */
  nextDue: (intervalMs: number) => SubmissionRow | undefined;
  asked: (id: string) => void;
  learn: (row: SubmissionRow, review: ProposalReview) => void;
  /** Something happened on this branch; gives whether it is one of ours. */
  askAgain: (branch: string) => boolean;
  /** Erases what people sent, some days after the end; gives how many. */
  forget: (retentionDays: number) => number;
}
