import type { ProposalReview } from '#domain/contribution/forge.ts';
import type { LifeEvent } from '#domain/contribution/life.ts';
import type { Contribution, ContributionStore, LostProposal } from '#domain/contribution/store.ts';
import { changeContribution, findContribution, writeColumns } from './changing.ts';
import type { SqlDatabase } from './database.ts';
import { columns, readRow } from './row.ts';

const dayMs = 24 * 3600 * 1000;
/** How rarely a declined or withdrawn proposal is asked about, and for how many days: minds may change. */
const afterwards = { everyMs: 3600 * 1000, days: 7 };

/** What moderators decided: whom to ask about, and what was learned. */
export function createFollowing({ reader, transact }: SqlDatabase, now: () => number): Following {
  return {
    nextToFollow: async (intervalMs) => {
      const row = await reader.get(
        `SELECT ${columns} FROM submission
         WHERE forge_id IS NOT NULL AND task IS NULL
           AND (state IN ('ouverte', 'conflit') AND (polled <= :due OR polled > :now)
                OR state IN ('refusee', 'retiree') AND polled <= :rarely AND ended > :week)
         ORDER BY polled LIMIT 1`,
        {
          now: now(),
          due: now() - intervalMs,
          rarely: now() - Math.max(intervalMs, afterwards.everyMs),
          week: now() - afterwards.days * dayMs,
        },
      );
      return row === undefined ? undefined : readRow(row);
    },
    follow: (asked, review) =>
      transact(async (sql) => {
        const before = await findContribution(sql, asked.id);
        if (before === undefined) return;
        const { event, columns: learned } = learnedOf(before, review);
        const facts = { polled: now(), ...learned };
        const news =
          event !== undefined && before.version === asked.version
            ? await changeContribution(sql, before, event, { now: now(), ...facts })
            : undefined;
        const after = news ?? (await writeColumns(sql, before, facts));
        // Asking is no news: the date people see stays, unless something changed.
        const same =
          after?.state === before.state && (learned.comments ?? '[]') === (before.comments ?? '[]');
        if (after !== undefined && same) await writeColumns(sql, after, { updated: before.updated });
      }),
    askAgain: (branch) =>
      transact(
        async (sql) =>
          (await sql.run(`UPDATE submission SET polled = 0 WHERE branch = :branch`, { branch })) > 0,
      ),
  };
}

/** What an answer of the forge, or none, makes of a contribution. */
function learnedOf(
  { comments }: Contribution,
  review: ProposalReview | LostProposal | undefined,
): { event?: LifeEvent; columns: { comments: string | null; url?: null } } {
  if (review === undefined) return { columns: { comments } };
  // The address of a proposal that is lost may by now be that of another.
  if ('fault' in review) return { event: { type: 'lost', ...review }, columns: { comments, url: null } };
  return {
    event: { type: 'reviewed', found: review.state },
    columns: { comments: JSON.stringify(review.comments) },
  };
}

type Following = Pick<ContributionStore, 'nextToFollow' | 'follow' | 'askAgain'>;
