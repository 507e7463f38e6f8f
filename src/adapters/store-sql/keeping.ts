import type { LifeEvent } from '#domain/contribution/life.ts';
import type { Contribution, ContributionStore } from '#domain/contribution/store.ts';
import { changeAndPlan, findContribution } from './changing.ts';
import { isHeld } from './counting.ts';
import type { Sql, SqlDatabase } from './database.ts';
import { columns, readRow } from './row.ts';
import type { WorkQueue } from './work-queue.ts';

const dayMs = 24 * 3600 * 1000;

/**
 * What is kept, and until when. What people sent is erased at the end; what stays says that there was something: its
 * numbers, its slug, its state, its dates.
 */
export function createKeeping({ transact }: SqlDatabase, queue: WorkQueue, now: () => number): Keeping {
  const listOlder = async (sql: Sql, where: string, days: number) => {
    const rows = await sql.all(
      `SELECT ${columns} FROM submission WHERE payload IS NOT NULL AND ${where} < :since LIMIT 500`,
      { since: now() - days * dayMs },
    );
    return rows.map(readRow);
  };
  const end = async (sql: Sql, contribution: Contribution, event: LifeEvent) => {
    const after = await changeAndPlan(sql, queue, contribution, event, { now: now() });
    if (after?.task === null && after.ended !== null) await wipe(sql, after.id);
    return after;
  };

  return {
    retain: (delays) =>
      transact(async (sql) => {
        const at = now();
        await sql.run(`DELETE FROM nonce WHERE expires < :at`, { at });
        await sql.run(`DELETE FROM admission WHERE at < :since`, { since: at - dayMs });
        await sql.run(`DELETE FROM journal WHERE at < :since`, { since: at - 365 * dayMs });
        const held = await listOlder(sql, `${isHeld} AND updated`, delays.held);
        for (const contribution of held) await end(sql, contribution, { type: 'dropped' });
        const stuck = await listOlder(sql, `state = 'conflit' AND task IS NULL AND updated`, delays.stuck);
        for (const contribution of stuck) await end(sql, contribution, { type: 'dismissed' });
        const undecided = await listOlder(
          sql,
          `state = 'ouverte' AND task IS NULL AND updated`,
          delays.undecided,
        );
        const ended = await listOlder(sql, `ended IS NOT NULL AND task IS NULL AND ended`, delays.ended);
        for (const { id } of [...undecided, ...ended]) await wipe(sql, id);
        return held.length + stuck.length + undecided.length + ended.length;
      }),
    drop: (sql, before) => end(sql, before, { type: 'dropped' }),
    forget: (id) =>
      transact(async (sql) => {
        const before = await findContribution(sql, id);
        const after =
          before && (await changeAndPlan(sql, queue, before, { type: 'forgotten' }, { now: now() }));
        if (after === undefined) return undefined;
        await wipe(sql, id);
        return findContribution(sql, id);
      }),
  };
}

async function wipe(sql: Sql, id: string): Promise<void> {
  await sql.run(`UPDATE submission SET ${wiped} WHERE id = :id`, { id });
}

/** Columns that hold what a person sent, or could be tied to it; `docs/rgpd.md` tells each. */
const wiped = `payload = NULL, sent_payload = NULL, held_payload = NULL, logo = NULL, held_logo = NULL,
  comments = NULL, text_key = NULL, domain = NULL, submission_id = NULL, content_key = NULL, reasons = '', score = 0,
  fault = NULL, version = version + 1`;

export interface Keeping extends Pick<ContributionStore, 'retain' | 'forget'> {
  /** Inside a transaction: refuses what was held. */
  drop: (sql: Sql, before: Contribution) => Promise<Contribution | undefined>;
}
