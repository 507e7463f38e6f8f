import type { RetentionDelays } from './store.ts';

/** What one waits for when nobody chose another delay, in days. */
export const defaultRetentionDays = 30;

/** How long each state is kept, from the one delay people set: what waits for someone is kept longer than what is over. */
export function retentionFrom(days: number): RetentionDelays {
  return { ended: days, held: days, stuck: 3 * days, undecided: 12 * days };
}
