import { advance, type LifeEvent } from '#domain/contribution/life.ts';
import { isFinal } from '#domain/contribution/states.ts';
import type { Contribution } from '#domain/contribution/store.ts';
import type { Sql, SqlValues } from './database.ts';
import { columns, readRow, toColumns } from './row.ts';
import type { WorkQueue } from './work-queue.ts';

/** A contribution by its secret number. */
export async function findContribution(sql: Sql, id: string): Promise<Contribution | undefined> {
  const row = await sql.get(`SELECT ${columns} FROM submission WHERE id = :id`, { id });
  return row === undefined ? undefined : readRow(row);
}

/** Writes columns of a contribution that is still as it was read; inside a transaction. */
export async function writeColumns(
  sql: Sql,
  before: Contribution,
  values: SqlValues,
): Promise<Contribution | undefined> {
  const assigned = Object.keys(values).map((name) => `${name} = :${name}`);
  const changed = await sql.run(
    `UPDATE submission SET version = version + 1, ${assigned.join(', ')} WHERE id = :id AND version = :before`,
    { ...values, id: before.id, before: before.version },
  );
  return changed === 1 ? findContribution(sql, before.id) : undefined;
}

/**
 * Applies an event of `life.ts`, and other columns with it: one statement, which holds only while the contribution is
 * the one the transition was decided on. Inside a transaction; `undefined` when it is not possible.
 */
export async function changeContribution(
  sql: Sql,
  before: Contribution,
  event: LifeEvent,
  { now, ...more }: SqlValues & { now: number },
): Promise<Contribution | undefined> {
  const patch = advance(before, event);
  if (patch === undefined) return undefined;
  const state = patch.state ?? before.state;
  return writeColumns(sql, before, {
    ...toColumns(patch),
    ended: isFinal(state) ? (before.ended ?? now) : null,
    updated: now,
    ...more,
  });
}

/** The same, for what people do: whatever is left to do at the forge is due at once. */
export async function changeAndPlan(
  sql: Sql,
  queue: WorkQueue,
  before: Contribution,
  event: LifeEvent,
  values: SqlValues & { now: number },
): Promise<Contribution | undefined> {
  const after = await changeContribution(sql, before, event, values);
  if (after === undefined) return undefined;
  if (after.task !== null) await queue.plan(sql, after.reference);
  else if (before.task !== null) await queue.drop(sql, after.reference);
  return after;
}
