import type { DatabaseSync } from 'node:sqlite';
import type { LifeEvent } from '#domain/contribution/life.ts';
import type { Contribution, RetentionDelays } from '#domain/contribution/store.ts';
import type { Changing } from './changing.ts';
import { isHeld } from './counting.ts';
import { columns, readRow } from './row.ts';
import type { Transact } from './transact.ts';

const dayMs = 24 * 3600 * 1000;

/**
 * What is kept, and until when. What people sent is erased at the end; what stays says that there was something: its
 * numbers, its slug, its state, its dates.
 */
export function createKeeping({ database, transact, changing, now }: KeepingTools): Keeping {
  const older = (where: string) =>
    database.prepare(`SELECT ${columns} FROM submission WHERE payload IS NOT NULL AND ${where} LIMIT 500`);
  const held = older(`${isHeld} AND updated < ?`);
  const stuck = older(`state = 'conflit' AND task IS NULL AND updated < ?`);
  const undecided = older(`state = 'ouverte' AND task IS NULL AND updated < ?`);
  const ended = older(`ended IS NOT NULL AND ended < ? AND task IS NULL`);

  const each = (
    statement: typeof ended,
    days: number,
    work: (contribution: ReturnType<typeof readRow>) => void,
  ): number => {
    const rows = statement.all(now() - days * dayMs).map(readRow);
    rows.forEach(work);
    return rows.length;
  };
  const end = (event: LifeEvent) => (contribution: ReturnType<typeof readRow>) => {
    const after = changing.change(contribution, event);
    if (after?.task === null && after.ended !== null) wipe(after.id);
  };
  const wipe = (id: string) => {
    database.prepare(`UPDATE submission SET ${wiped} WHERE id = ?`).run(id);
  };

  return {
    retain: (delays) =>
      transact(() => {
        const at = now();
        database.prepare(`DELETE FROM nonce WHERE expires < ?`).run(at);
        database.prepare(`DELETE FROM admission WHERE at < ?`).run(at - dayMs);
        database.prepare(`DELETE FROM journal WHERE at < ?`).run(at - 365 * dayMs);
        return (
          each(held, delays.held, end({ type: 'dropped' })) +
          each(stuck, delays.stuck, end({ type: 'dismissed' })) +
          each(undecided, delays.undecided, ({ id }) => wipe(id)) +
          each(ended, delays.ended, ({ id }) => wipe(id))
        );
      }),
    drop: (before) => {
      const after = changing.change(before, { type: 'dropped' });
      if (after?.ended !== null && after?.task === null) wipe(after.id);
      return after;
    },
    forget: (id) =>
      transact(() => {
        const before = changing.find(id);
        const after = before && changing.change(before, { type: 'forgotten' }, { next_at: 0 });
        if (after === undefined) return undefined;
        wipe(id);
        return changing.find(id);
      }),
  };
}

/** Columns that hold what a person sent, or could be tied to it; `docs/rgpd.md` tells each. */
const wiped = `payload = NULL, sent_payload = NULL, held_payload = NULL, logo = NULL, held_logo = NULL,
  comments = NULL, text_key = NULL, domain = NULL, submission_id = NULL, content_key = NULL, reasons = '', score = 0,
  fault = NULL, version = version + 1`;

export interface Keeping {
  retain: (delays: RetentionDelays) => Promise<number>;
  /** Inside a transaction: refuses what was held. */
  drop: (before: ReturnType<typeof readRow>) => Contribution | undefined;
  forget: (id: string) => Promise<Contribution | undefined>;
}

interface KeepingTools {
  database: DatabaseSync;
  transact: Transact;
  changing: Changing;
  now: () => number;
}
