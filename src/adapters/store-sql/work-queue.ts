import type { Sql } from './database.ts';

/**
 * Whose turn it is at the forge: what is due and when, who holds it, when to try again. The row of a contribution says
 * what is to be done (`task`) and remains the truth; the queue knows it by its public reference. What takes a `sql` is
 * done within that transaction, kept or undone with the row.
 */
export interface WorkQueue {
  /** Contributions that come in with something to do, due at once. */
  add: (sql: Sql, references: readonly string[]) => Promise<void>;
  /** There is something to do, or something else than before: due at once, unless it is held right now. */
  plan: (sql: Sql, reference: string) => Promise<void>;
  /** Nothing is left to do. */
  drop: (sql: Sql, reference: string) => Promise<void>;

  /** Whether something can be taken: a reading, which most looks end with. */
  isDue: (sql: Sql, options: { early: boolean }) => Promise<boolean>;
  /** Takes the next one, held until it is given back or its lease ends; `early` takes one before its time. */
  take: (sql: Sql, options: { early: boolean }) => Promise<string | undefined>;
  /** Gives back what this process took. */
  giveBack: (sql: Sql, reference: string, next: NextTurn) => Promise<void>;

  /** Takes back what was held too long; asked at every look, done now and then. */
  tend: () => Promise<void>;
  /** Nobody waits any longer for their date. */
  wakeAll: () => Promise<void>;
  /** Takes back all that is held, and finds again whatever has something to do; for whoever holds the dispatch lock. */
  takeBack: () => Promise<void>;
}

/** `done`: nothing is left to do; `now`: something is; else not before a date, after so many tries. */
export type NextTurn = 'done' | 'now' | { at: number; attempts: number };

/** Longer than any attempt can last: a handful of calls of fifteen seconds, with room. */
export const leaseMs = 180_000;
/** A date farther ahead was left by a clock that was wrong: it counts as come. */
export const farMs = 7 * 3600_000;
