import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Decision, DoorCounts } from '#domain/contribution/admission.ts';
import type { Depth, OtherProposal, Similar, Traits } from '#domain/contribution/store.ts';

const hourMs = 3600 * 1000;
const dayMs = 24 * hourMs;
const decisionsKept = { hours: 12, of: 40 };

/** What can be counted of contributions, each by an index. Dates in the future, after a clock went back, do not count. */
export function createCounting(database: DatabaseSync, now: () => number): Counting {
  const setting = database.prepare(`SELECT value FROM setting WHERE name = ?`);
  const read = (name: string) => (setting.get(name) as { value: string } | undefined)?.value;
  const admitted = database.prepare(
    `SELECT count(*) AS n, min(at) AS oldest FROM admission WHERE held = :held AND at > :since AND at <= :now`,
  );
  const pending = database.prepare(
    `SELECT count(*) AS n, count(*) FILTER (WHERE forge_id IS NULL) AS unopened FROM submission
     WHERE state IN ('recue', 'en-cours', 'ouverte', 'conflit')`,
  );
  const openedSince = database.prepare(
    `SELECT count(*) AS n FROM submission WHERE opened_at > :since AND state IN ('en-cours', 'ouverte', 'conflit')`,
  );
  const decided = database.prepare(
    `SELECT ended, state FROM submission WHERE ended > :since AND ended <= :now
       AND state IN ('fusionnee', 'refusee') AND forge_id IS NOT NULL
     ORDER BY ended DESC LIMIT ${decisionsKept.of}`,
  );
  const depth = database.prepare(
    `SELECT count(*) AS waiting, min(created) AS oldest,
       (SELECT count(*) FROM submission WHERE ${isHeld}) AS held,
       (SELECT min(updated) FROM submission WHERE ${isHeld}) AS heldOldest,
       (SELECT count(*) FROM submission WHERE task IS NULL AND state = 'conflit') AS stuck
     FROM submission WHERE task IS NOT NULL`,
  );
  const similar = (column: 'domain' | 'text_key') =>
    database.prepare(
      `SELECT count(*) AS n FROM (SELECT 1 FROM submission WHERE ${column} = ? AND created > ? LIMIT 20)`,
    );
  const [byDomain, byText] = [similar('domain'), similar('text_key')];
  const count = (statement: StatementSync, value: string | undefined, days: number) =>
    value === undefined ? 0 : (statement.get(value, now() - days * dayMs) as { n: number }).n;
  const others = database.prepare(
    `SELECT reference, forge_id AS forgeId, url, slug = :slug AS sameSlug FROM submission
     WHERE id <> :id AND state IN ('en-cours', 'ouverte', 'conflit') AND forge_id IS NOT NULL
       AND (slug = :slug OR domain = (SELECT domain FROM submission WHERE id = :id))
     ORDER BY created DESC LIMIT 5`,
  );
  return {
    counts: () => {
      const since = Math.max(now() - hourMs, Number(read('counted-since') ?? 0));
      const [accepted, held] = [0, 1].map(
        (kind) => admitted.get({ held: kind, since, now: now() }) as unknown as Admitted,
      ) as [Admitted, Admitted];
      return {
        accepted: accepted.n,
        acceptedOldest: accepted.oldest,
        held: held.n,
        heldOldest: held.oldest,
        pending: countPending(),
        decisions: countDecisions(),
      };
    },
    depth: () => depth.get() as unknown as Depth,
    countSimilar: ({ domain, textKey }) => ({
      sameDomain: count(byDomain, domain, 7),
      sameText: count(byText, textKey, 30),
    }),
    findOthers: ({ id, slug }) =>
      (others.all({ id, slug }) as unknown as (Omit<OtherProposal, 'sameSlug'> & { sameSlug: number })[]).map(
        (other) => ({ ...other, sameSlug: other.sameSlug === 1 }),
      ),
  };

  /** What the forge counted when it was asked, and what was opened there since or will be. */
  function countPending(): number {
    const own = pending.get() as { n: number; unopened: number };
    const [counted = '0', at = '0'] = (read('forge-open') ?? '').split(' ');
    const since = openedSince.get({ since: Number(at) }) as { n: number };
    return Math.max(own.n, Number(counted) + since.n + own.unopened);
  }

  function countDecisions(): Decision[] {
    const since = Math.max(now() - decisionsKept.hours * hourMs, Number(read('counted-since') ?? 0));
    const rows = decided.all({ since, now: now() }) as unknown as { ended: number; state: string }[];
    return rows.map(({ ended, state }) => ({ at: ended, refused: state === 'refusee' }));
  }
}

/** A first text that is held, or an amendment that is. */
export const isHeld = `(state = 'retenue' OR held_payload IS NOT NULL)`;

interface Admitted {
  n: number;
  oldest: number | null;
}

export interface Counting {
  counts: () => DoorCounts;
  depth: () => Depth;
  countSimilar: (traits: Traits) => Similar;
  findOthers: (contribution: { id: string; slug: string }) => OtherProposal[];
}
