import type { Pool } from 'pg';
import type { VisitLimit, Visits } from '#domain/contribution/visits.ts';
import type { Sql } from '../store-sql/database.ts';
import { runAlone, speakTo } from './sql.ts';

const hourMs = 3600 * 1000;
/** How often what is older than an hour is erased. */
const sweepMs = hourMs / 12;

/** What each network did in the hour, over all instances; those of one network wait for one another, not for all. */
export function createVisits(pool: Pool, now: () => number): Visits {
  let swept = -Infinity;

  /** One network’s nth most recent visit says when it may come again. */
  const findWait = async (sql: Sql, kind: string, { network, most }: VisitLimit) => {
    if (most <= 0) return hourMs;
    const row = await sql.get(
      `SELECT at FROM visit WHERE kind = :kind AND network = :network AND at > :since AND at <= :now
       ORDER BY at DESC LIMIT 1 OFFSET :before`,
      { kind, network, since: now() - hourMs, now: now(), before: most - 1 },
    );
    return row === undefined ? undefined : Number(row.at) + hourMs - now();
  };
  const findLongest = async (sql: Sql, kind: string, limits: readonly VisitLimit[]) => {
    for (const limit of limits) {
      const wait = await findWait(sql, kind, limit);
      if (wait !== undefined) return wait;
    }
    return undefined;
  };
  const sweep = async (sql: Sql) => {
    if (now() - swept < sweepMs && now() >= swept) return;
    swept = now();
    await sql.run(`DELETE FROM visit WHERE at <= :since OR at > :now`, { since: now() - hourMs, now: now() });
  };

  return {
    check: (kind, limits) => findLongest(speakTo(pool), kind, limits),
    // The widest network alone is locked: whoever shares a narrower one shares it too.
    take: (kind, limits) =>
      runAlone(pool, limits.at(-1)?.network ?? '', async (sql) => {
        const wait = await findLongest(sql, kind, limits);
        if (wait !== undefined) return wait;
        for (const { network } of limits)
          await sql.run(`INSERT INTO visit (kind, network, at) VALUES (:kind, :network, :at)`, {
            ...{ kind, network, at: now() },
          });
        await sweep(sql);
        return undefined;
      }),
  };
}
