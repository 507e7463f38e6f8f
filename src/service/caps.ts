import type { DatabaseSync } from 'node:sqlite';
import { serviceMessages } from '#i18n/fr/service.ts';
import { createTranslate } from '#i18n/translate.ts';
import type { Register } from './register.ts';
import type { Closing, SwitchSettings } from './switch.ts';

const t = createTranslate(serviceMessages);
const hourMs = 3600 * 1000;
/** Contributions close when this many of the last decided ones were refused. */
const refusals = { of: 20, share: 0.8, withinMs: 7 * 24 * hourMs };

/** The layers that close by themselves, to spare moderators, each with its way back: time, a decision, or « open ». */
export function readCaps(
  settings: Pick<SwitchSettings, 'maxAcceptedPerHour' | 'maxOpenProposals'>,
  database: DatabaseSync,
  register: Register,
  now: number,
): (Closing | undefined)[] {
  const since = Math.max(now - hourMs, Number(register.read('counted-since') ?? 0));
  const first = (sql: string, ...values: number[]) =>
    database.prepare(sql).get(...values) as unknown as Counts;

  const accepted = first(
    `SELECT count(*) AS n, min(created) AS oldest FROM submission WHERE created > ?`,
    since,
  );
  const known = first(
    `SELECT count(*) AS n, count(*) FILTER (WHERE state IN ('recue', 'en-cours') AND forge_id IS NULL) AS waiting
     FROM submission WHERE state IN ('recue', 'en-cours', 'ouverte', 'conflit')`,
  );
  const atForge = Number(register.read('forge-open') ?? 0);
  const pending = Math.max(known.n, atForge + known.waiting);
  const decided = first(
    `SELECT count(*) AS n, count(*) FILTER (WHERE state = 'refusee') AS refused FROM
       (SELECT state FROM submission WHERE state IN ('fusionnee', 'refusee') AND forge_id IS NOT NULL AND ended > ?
        ORDER BY ended DESC LIMIT ${refusals.of})`,
    Math.max(now - refusals.withinMs, Number(register.read('counted-since') ?? 0)),
  );
  const refused = decided.refused / Math.max(1, decided.n);
  return [
    accepted.n >= settings.maxAcceptedPerHour
      ? {
          layer: 'accepted',
          message: t('closed.accepted'),
          retryAfter: Math.max(1, Math.ceil(((accepted.oldest ?? now) + hourMs - now) / 1000)),
        }
      : undefined,
    pending >= settings.maxOpenProposals
      ? { layer: 'open', message: t('closed.open'), retryAfter: 3600 }
      : undefined,
    decided.n >= refusals.of && refused >= refusals.share
      ? { layer: 'refusals', message: t('closed.refusals'), retryAfter: 24 * 3600 }
      : undefined,
  ];
}

/** What the counts give, each its own; sums and minima of nothing are null. */
interface Counts {
  n: number;
  oldest: number | null;
  waiting: number;
  refused: number;
}
