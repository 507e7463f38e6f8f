import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { ContributionState } from '#domain/contribution/states.ts';
import { readRow, rowColumns, type SubmissionRow } from './submission-row.ts';

/** The outbox as whoever runs the service reads it: lists, counts, and everything for an export. */
export function createRecords(database: DatabaseSync): Records {
  return {
    find: (id) => {
      const row = database
        .prepare(`SELECT ${rowColumns} FROM submission WHERE id = ? OR reference = ?`)
        .get(id, id);
      return row === undefined ? undefined : readRow(row);
    },
    list: (state) =>
      (state === undefined
        ? database.prepare(`SELECT ${rowColumns} FROM submission ORDER BY created`).all()
        : database.prepare(`SELECT ${rowColumns} FROM submission WHERE state = ? ORDER BY created`).all(state)
      ).map(readRow),
    countByState: () =>
      z
        .array(z.object({ state: z.string(), n: z.number() }))
        .parse(
          database.prepare(`SELECT state, count(*) AS n FROM submission GROUP BY state ORDER BY state`).all(),
        ),
    logoOf: (id) => {
      const row = database.prepare(`SELECT logo FROM submission WHERE id = ?`).get(id);
      return row?.logo instanceof Uint8Array ? row.logo : undefined;
    },
  };
}

export interface Records {
  /** By secret number or public reference. */
  find: (id: string) => SubmissionRow | undefined;
  list: (state?: ContributionState) => SubmissionRow[];
  countByState: () => { state: string; n: number }[];
  logoOf: (id: string) => Uint8Array | undefined;
}
