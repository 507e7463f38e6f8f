import type { DatabaseSync } from 'node:sqlite';
import type { ProposalReview } from '#domain/contribution/forge.ts';
import type { Contribution } from '#domain/contribution/store.ts';
import type { Changing } from './changing.ts';
import { columns, readRow } from './row.ts';
import type { Transact } from './transact.ts';

const dayMs = 24 * 3600 * 1000;
/** How rarely a declined or withdrawn proposal is asked about, and for how many days: minds may change. */
const afterwards = { everyMs: 3600 * 1000, days: 7 };

/** What moderators decided: whom to ask about, and what was learned. */
export function createFollowing({ database, transact, changing, now }: FollowingTools): Following {
  const due = database.prepare(
    `SELECT ${columns} FROM submission
     WHERE forge_id IS NOT NULL AND task IS NULL
       AND (state IN ('ouverte', 'conflit') AND (polled <= :due OR polled > :now)
            OR state IN ('refusee', 'retiree') AND polled <= :rarely AND ended > :week)
     ORDER BY polled LIMIT 1`,
  );
  return {
    nextToFollow: (intervalMs) => {
      const row = due.get({
        now: now(),
        due: now() - intervalMs,
        rarely: now() - Math.max(intervalMs, afterwards.everyMs),
        week: now() - afterwards.days * dayMs,
      });
      return row === undefined ? undefined : readRow(row);
    },
    follow: (asked, review) =>
      transact(() => {
        const before = changing.find(asked.id);
        if (before === undefined) return;
        const comments = review === undefined ? before.comments : JSON.stringify(review.comments);
        const facts = { polled: now(), comments };
        const news =
          review !== undefined && before.version === asked.version
            ? changing.change(before, { type: 'reviewed', found: review.state }, facts)
            : undefined;
        const after = news ?? changing.write(before, facts);
        // Asking is no news: the date people see stays, unless something changed.
        const same = after?.state === before.state && (comments ?? '[]') === (before.comments ?? '[]');
        if (after !== undefined && same) changing.write(after, { updated: before.updated });
      }),
    askAgain: (branch) =>
      transact(
        () => database.prepare(`UPDATE submission SET polled = 0 WHERE branch = ?`).run(branch).changes > 0,
      ),
  };
}

export interface Following {
  nextToFollow: (intervalMs: number) => Contribution | undefined;
  follow: (asked: Contribution, review?: ProposalReview) => Promise<void>;
  askAgain: (branch: string) => Promise<boolean>;
}

interface FollowingTools {
  database: DatabaseSync;
  transact: Transact;
  changing: Changing;
  now: () => number;
}
