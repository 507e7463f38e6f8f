import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from './database.ts';
import { readRow, rowColumns, type OutboxPayload, type SubmissionRow } from './submission-row.ts';

/** What people do with a contribution already stored: its contributor, a moderator, whoever runs the service. */
export function createActions(database: DatabaseSync, now: () => number): Actions {
  const change = (id: string, allowed: (row: SubmissionRow) => boolean, sql: string, values = {}): boolean =>
    inTransaction(database, () => {
      const found = database.prepare(`SELECT ${rowColumns} FROM submission WHERE id = ?`).get(id);
      if (found === undefined || !allowed(readRow(found))) return false;
      database.prepare(`UPDATE submission SET updated = :now, ${sql} WHERE id = :id`).run({
        id,
        now: now(),
        ...values,
      });
      return true;
    });
  return {
    withdraw: (id) =>
      change(
        id,
        ({ state }) => ['recue', 'retenue', 'en-cours', 'ouverte', 'conflit'].includes(state),
        // Never sent, and surely not: nothing to close. Otherwise an attempt may have reached the forge.
        `state = 'retiree', ended = :now, next_at = 0, fault = NULL,
         task = CASE WHEN forge_id IS NULL AND attempts = 0 THEN NULL ELSE 'close' END`,
      ),
    amend: (id, payload, logo) =>
      change(
        id,
        ({ state }) => ['recue', 'retenue', 'en-cours', 'ouverte', 'conflit'].includes(state),
        `payload = :payload, logo = COALESCE(:logo, logo), revision = revision + 1, next_at = 0, fault = NULL,
         task = CASE WHEN state = 'retenue' THEN NULL WHEN forge_id IS NULL THEN 'open' ELSE 'amend' END,
         state = CASE WHEN state = 'conflit' AND forge_id IS NULL THEN 'recue'
                      WHEN state IN ('conflit', 'ouverte') THEN 'en-cours' ELSE state END`,
        { payload: JSON.stringify(payload), logo: logo ?? null },
      ),
    release: (id) =>
      change(id, ({ state }) => state === 'retenue', `state = 'recue', task = 'open', next_at = 0`),
    drop: (id) =>
      change(
        id,
        ({ state }) => state === 'retenue',
        `state = 'refusee', task = NULL, ended = :now, payload = NULL, logo = NULL, text_key = NULL, domain = NULL`,
      ),
    retry: (id) =>
      change(
        id,
        ({ state, payload, task, fault }) =>
          payload !== null &&
          (task !== null || fault !== null || state === 'conflit') &&
          !['retenue', 'fusionnee', 'refusee'].includes(state),
        `next_at = 0, fault = NULL,
         task = CASE WHEN task IS NOT NULL THEN task WHEN state = 'retiree' THEN 'close'
                     WHEN forge_id IS NULL THEN 'open' ELSE 'amend' END,
         state = CASE WHEN state = 'conflit' AND forge_id IS NULL THEN 'recue'
                      WHEN state = 'conflit' THEN 'en-cours' ELSE state END`,
      ),
  };
}

/** Each gives whether it was possible in the state things are in. */
export interface Actions {
  withdraw: (id: string) => boolean;
  amend: (id: string, payload: OutboxPayload, logo: Uint8Array | undefined) => boolean;
  release: (id: string) => boolean;
  drop: (id: string) => boolean;
  retry: (id: string) => boolean;
}
