import type { Decision, DoorCounts } from '#domain/contribution/admission.ts';
import type { ContributionStore, Depth, Similar } from '#domain/contribution/store.ts';
import { z } from 'zod';
import type { Row, Sql } from './database.ts';
import { readMany } from './settings.ts';

const hourMs = 3600 * 1000;
const dayMs = 24 * hourMs;
const decisionsKept = { hours: 12, of: 40 };

/** A first text that is held, or an amendment that is. */
export const isHeld = `(state = 'retenue' OR held_payload IS NOT NULL)`;

/** What the door looks at, each by an index. Dates in the future, after a clock went back, do not count. */
export async function countForDoor(sql: Sql, now: number): Promise<DoorCounts> {
  const facts = await readMany(sql, ['counted-since', 'forge-open']);
  const countedSince = Number(facts.get('counted-since') ?? 0);
  const since = Math.max(now - hourMs, countedSince);
  const admitted = await sql.all(
    `SELECT held, count(*) AS n, min(at) AS oldest FROM admission WHERE at > :since AND at <= :now GROUP BY held`,
    { since, now },
  );
  const [accepted, held] = [0, 1].map((kind) =>
    admittedSchema.parse(admitted.find((row) => row.held === kind) ?? {}),
  );
  return {
    accepted: accepted?.n ?? 0,
    acceptedOldest: accepted?.oldest ?? null,
    held: held?.n ?? 0,
    heldOldest: held?.oldest ?? null,
    pending: await countPending(sql, facts.get('forge-open')),
    decisions: await listDecisions(sql, Math.max(now - decisionsKept.hours * hourMs, countedSince), now),
  };
}

/** What the forge counted when it was asked, and what was opened there since or will be. */
async function countPending(sql: Sql, forgeOpen: string | undefined): Promise<number> {
  const [counted = '0', at = '0'] = (forgeOpen ?? '').split(' ');
  const own = await sql.get(
    `SELECT count(*) AS n, count(*) FILTER (WHERE forge_id IS NULL) AS unopened FROM submission
     WHERE state IN ('recue', 'en-cours', 'ouverte', 'conflit')`,
  );
  const opened = await sql.get(
    `SELECT count(*) AS n FROM submission WHERE opened_at > :since AND state IN ('en-cours', 'ouverte', 'conflit')`,
    { since: Number(at) },
  );
  return Math.max(readCount(own), Number(counted) + readCount(opened) + Number(own?.unopened ?? 0));
}

async function listDecisions(sql: Sql, since: number, now: number): Promise<Decision[]> {
  const rows = await sql.all(
    `SELECT ended, state FROM submission WHERE ended > :since AND ended <= :now
       AND state IN ('fusionnee', 'refusee') AND forge_id IS NOT NULL
     ORDER BY ended DESC LIMIT ${decisionsKept.of}`,
    { since, now },
  );
  return rows.map(({ ended, state }) => ({ at: Number(ended), refused: state === 'refusee' }));
}

/** What waits, for whoever watches. */
export function createCounting(reader: Sql, now: () => number): Counting {
  const countSince = async (column: 'domain' | 'text_key', value: string | undefined, days: number) =>
    value === undefined
      ? 0
      : readCount(
          await reader.get(
            `SELECT count(*) AS n FROM
               (SELECT 1 FROM submission WHERE ${column} = :value AND created > :since LIMIT 20) AS recent`,
            { value, since: now() - days * dayMs },
          ),
        );
  return {
    counts: () => countForDoor(reader, now()),
    depth: async (): Promise<Depth> =>
      depthSchema.parse(
        await reader.get(
          `SELECT count(*) AS waiting, min(created) AS oldest,
             (SELECT count(*) FROM submission WHERE ${isHeld}) AS held,
             (SELECT min(updated) FROM submission WHERE ${isHeld}) AS "heldOldest",
             (SELECT count(*) FROM submission WHERE task IS NULL AND state = 'conflit') AS stuck
           FROM submission WHERE task IS NOT NULL`,
        ),
      ),
    countSimilar: async ({ domain, textKey }): Promise<Similar> => ({
      sameDomain: await countSince('domain', domain, 7),
      sameText: await countSince('text_key', textKey, 30),
    }),
    findOthers: async ({ id, slug }) => {
      const rows = await reader.all(
        `SELECT reference, forge_id AS "forgeId", url, slug FROM submission
         WHERE id <> :id AND (state = 'en-cours' OR (state IN ('ouverte', 'conflit') AND forge_id IS NOT NULL))
           AND (slug = :slug OR domain = (SELECT domain FROM submission WHERE id = :id))
         ORDER BY created DESC LIMIT 5`,
        { id, slug },
      );
      return rows.map((row) => {
        const { slug: found, ...other } = otherSchema.parse(row);
        return { ...other, sameSlug: found === slug };
      });
    },
  };
}

function readCount(row: Row | undefined): number {
  return Number(row?.n ?? 0);
}

const time = z.number().nullable();
const admittedSchema = z.object({ n: z.number().default(0), oldest: time.default(null) });
const depthSchema = z.object({
  waiting: z.number(),
  oldest: time,
  held: z.number(),
  heldOldest: time,
  stuck: z.number(),
});
const otherSchema = z.object({
  reference: z.string(),
  forgeId: z.string().nullable(),
  url: z.string().nullable(),
  slug: z.string(),
});

type Counting = Pick<ContributionStore, 'counts' | 'depth' | 'countSimilar' | 'findOthers'>;
