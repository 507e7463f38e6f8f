import type { DatabaseSync } from 'node:sqlite';
import { serviceMessages } from '#i18n/fr/service.ts';
import { createTranslate } from '#i18n/translate.ts';
import type { Register } from './register.ts';
import type { Closing, SwitchSettings } from './switch.ts';

const t = createTranslate(serviceMessages);
const hourMs = 3600 * 1000;
/** Contributions close when this share of the last decided ones was refused. */
const refusals = { of: 20, share: 0.8, withinMs: 7 * 24 * hourMs };

/** The layers that close by themselves, to spare moderators, each with its way back: time, a decision, or « open ». */
export function createCaps(
  settings: Pick<SwitchSettings, 'maxAcceptedPerHour' | 'maxOpenProposals'>,
  database: DatabaseSync,
  register: Register,
): (now: number) => readonly (Closing | undefined)[] {
  // Each is answered by an index alone: they run at every request.
  const accepted = database.prepare(
    `SELECT count(*) AS n, min(created) AS oldest FROM submission WHERE created > ?`,
  );
  const pending = database.prepare(`
    SELECT count(*) AS n, count(*) FILTER (WHERE state IN ('recue', 'en-cours')) AS waiting
    FROM submission WHERE state IN ('recue', 'en-cours', 'ouverte', 'conflit')`);
  const decided = database.prepare(`
    SELECT count(*) AS n, count(*) FILTER (WHERE state = 'refusee') AS refused FROM
      (SELECT state FROM submission WHERE ended > ? AND state IN ('fusionnee', 'refusee') AND forge_id IS NOT NULL
       ORDER BY ended DESC LIMIT ${refusals.of})`);

  const count = (now: number): Counted => {
    const countedSince = Number(register.read('counted-since') ?? 0);
    const last = accepted.get(Math.max(now - hourMs, countedSince)) as unknown as Accepted;
    const known = pending.get() as unknown as Pending;
    const waiting = Math.max(known.n, Number(register.read('forge-open') ?? 0) + known.waiting);
    const judged = decided.get(Math.max(now - refusals.withinMs, countedSince)) as unknown as Decided;
    const closings: (Closing | undefined)[] = [
      last.n >= settings.maxAcceptedPerHour
        ? {
            layer: 'accepted',
            message: t('closed.accepted'),
            retryAfter: Math.max(1, Math.ceil(((last.oldest ?? now) + hourMs - now) / 1000)),
          }
        : undefined,
      waiting >= settings.maxOpenProposals
        ? { layer: 'open', message: t('closed.open'), retryAfter: 3600 }
        : undefined,
      judged.n >= refusals.of && judged.refused / judged.n >= refusals.share
        ? { layer: 'refusals', message: t('closed.refusals'), retryAfter: 24 * 3600 }
        : undefined,
    ];
    const closed = closings.some((closing) => closing !== undefined);
    const room = Math.min(settings.maxAcceptedPerHour - last.n, settings.maxOpenProposals - waiting);
    return { at: now, closings, readings: closed ? 0 : Math.floor(room / 2) };
  };

  let counted: Counted | undefined;
  return (now) => {
    // Each acceptance is preceded by a reading: far from a cap, that many readings cannot reach it.
    const fresh = counted !== undefined && now >= counted.at && now - counted.at < 1000;
    if (counted === undefined || !fresh || counted.readings <= 0) counted = count(now);
    counted.readings -= 1;
    return counted.closings;
  };
}

interface Counted {
  at: number;
  closings: readonly (Closing | undefined)[];
  /** How many times this may be said again before counting anew. */
  readings: number;
}

interface Accepted {
  n: number;
  oldest: number | null;
}

interface Pending {
  n: number;
  waiting: number;
}

interface Decided {
  n: number;
  refused: number;
}
