import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { advance, type LifeEvent } from '#domain/contribution/life.ts';
import { isFinal } from '#domain/contribution/states.ts';
import type { Contribution } from '#domain/contribution/store.ts';
import { columns, readRow, toColumns } from './row.ts';

/**
 * Reads contributions, and applies transitions: one statement, which holds only while the contribution is the one the
 * transition was decided on. To be called inside a transaction.
 */
export function createChanging(database: DatabaseSync, now: () => number): Changing {
  const byId = database.prepare(`SELECT ${columns} FROM submission WHERE id = ?`);
  const find = (id: string) => {
    const row = byId.get(id);
    return row === undefined ? undefined : readRow(row);
  };
  const write = (before: Contribution, values: Record<string, SQLInputValue>) => {
    const names = Object.keys(values);
    const changed = database
      .prepare(
        `UPDATE submission SET version = version + 1, ${names.map((name) => `${name} = :${name}`).join(', ')}
         WHERE id = :id AND version = :before`,
      )
      .run({ ...values, id: before.id, before: before.version }).changes;
    return changed === 1 ? find(before.id) : undefined;
  };
  return {
    find,
    write,
    change: (before, event, more = {}) => {
      const patch = advance(before, event);
      if (patch === undefined) return undefined;
      const state = patch.state ?? before.state;
      return write(before, {
        ...toColumns(patch),
        ended: isFinal(state) ? (before.ended ?? now()) : null,
        updated: now(),
        ...more,
      });
    },
  };
}

export interface Changing {
  find: (id: string) => Contribution | undefined;
  /** Writes columns of a contribution that is still as it was read. */
  write: (before: Contribution, values: Record<string, SQLInputValue>) => Contribution | undefined;
  /** Applies an event, and other columns with it; `undefined` when it is not possible. */
  change: (
    before: Contribution,
    event: LifeEvent,
    more?: Record<string, SQLInputValue>,
  ) => Contribution | undefined;
}
