import { countEach } from '#domain/count-each.ts';
import { z } from 'zod';
import { contributionStates, isFinal, type ContributionState } from '#domain/contribution/states.ts';

const dayMs = 24 * 3600 * 1000;

/** How many days are looked at. */
const days = 90;

/**
 * What became of the contributions of the last days, in counts and delays alone: nobody can be told from it. A delay
 * counts in the days in which it ended; what waits counts whenever it came.
 * @param facts in any order
 * @param now in milliseconds, as all dates of the facts
 */
export function contributionStatistics(
  facts: readonly ContributionFact[],
  now: number,
): ContributionStatistics {
  const since = now - days * dayMs;
  const isRecent = (at: number | null): at is number => at !== null && at >= since && at <= now;
  const waiting = facts.filter(({ state }) => !isFinal(state) && state !== 'retenue');
  const received = facts.filter((fact) => isRecent(fact.received));
  const decided = facts.filter((fact) => isRecent(fact.decided));
  const delaysTo = (at: (fact: ContributionFact) => number | null) =>
    facts.flatMap((fact) => {
      const end = at(fact);
      return isRecent(end) ? [Math.max(0, end - fact.received) / dayMs] : [];
    });
  return {
    version: 1,
    generated: new Date(now).toISOString(),
    days,
    received: received.length,
    held: received.filter(({ held }) => held).length,
    opened: received.filter(({ opened }) => opened !== null).length,
    accepted: decided.filter(({ state }) => state === 'fusionnee').length,
    refused: countBy(
      decided.filter(({ state }) => state === 'refusee').map(({ reason }) => reason ?? otherReason),
    ),
    withdrawn: decided.filter(({ state }) => state === 'retiree').length,
    waiting: waiting.length,
    oldestDays:
      waiting.length === 0
        ? null
        : round(Math.max(0, ...waiting.map((fact) => (now - fact.received) / dayMs))),
    firstWord: delay(delaysTo(({ firstWord }) => firstWord)),
    decision: delay(delaysTo(({ decided: at, state }) => (state === 'retiree' ? null : at))),
  };
}

/** A refusal whose reason is none of `refusal-reasons.yaml`. */
export const otherReason = 'autre';

/**
 * The value below which a part of the numbers lies, by the nearest rank.
 * @param part between 0 and 1
 * @returns `undefined` for no number
 */
export function quantile(numbers: readonly number[], part: number): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
}

function delay(days: readonly number[]): Delay | null {
  const median = quantile(days, 0.5);
  const p90 = quantile(days, 0.9);
  return median === undefined || p90 === undefined
    ? null
    : { count: days.length, median: round(median), p90: round(p90) };
}

function countBy(values: readonly string[]): Record<string, number> {
  return Object.fromEntries([...countEach(values)].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}

/** To the tenth of a day: more would tell of one person. */
function round(days: number): number {
  return Math.round(days * 10) / 10;
}

const count = z.int().min(0);
const delaySchema = z.object({ count, median: z.number(), p90: z.number() }).nullable();

/** What the service tells, and the build reads. */
export const contributionStatisticsSchema = z.object({
  version: z.literal(1),
  generated: z.iso.datetime(),
  days: count,
  received: count,
  held: count,
  opened: count,
  accepted: count,
  refused: z.record(z.string(), count),
  withdrawn: count,
  waiting: count,
  oldestDays: z.number().nullable(),
  firstWord: delaySchema,
  decision: delaySchema,
});

/** All that is remembered of a contribution to count it; dates in milliseconds. */
export const contributionFactSchema = z.object({
  received: z.number(),
  state: z.enum(contributionStates),
  /** It waited in the quarantine, now or before. */
  held: z.boolean(),
  opened: z.number().nullable(),
  /** A person’s first public word, the decision included. */
  firstWord: z.number().nullable(),
  decided: z.number().nullable(),
  /** Id of `refusal-reasons.yaml`. */
  reason: z.string().nullable(),
}) satisfies z.ZodType<{ state: ContributionState }>;

export type ContributionFact = z.output<typeof contributionFactSchema>;
export type ContributionStatistics = z.output<typeof contributionStatisticsSchema>;

/** In days. */
interface Delay {
  count: number;
  median: number;
  p90: number;
}
