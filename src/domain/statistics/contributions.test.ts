import { describe, expect, it } from 'vitest';
import {
  contributionStatistics,
  contributionStatisticsSchema,
  quantile,
  type ContributionFact,
} from '#domain/statistics/contributions.ts';

const day = 24 * 3600 * 1000;
const now = Date.parse('2026-11-26T12:00:00Z');
const fact = (over: Partial<ContributionFact>): ContributionFact => ({
  received: now - 10 * day,
  state: 'ouverte',
  held: false,
  opened: null,
  firstWord: null,
  decided: null,
  reason: null,
  ...over,
});

/** 500 contributions: number n is decided after n/100 days, and answered after half of it; every fifth is refused. */
const replayed = Array.from({ length: 500 }, (_, index) => {
  const days = (index + 1) / 100;
  const received = now - 20 * day;
  const refused = index % 5 === 4;
  return fact({
    received,
    state: refused ? 'refusee' : 'fusionnee',
    opened: received + 1000,
    firstWord: received + (days / 2) * day,
    decided: received + days * day,
    reason: refused ? (index % 10 === 9 ? 'non-libre' : 'reclame') : null,
  });
});

describe('statistics of contributions', () => {
  it('give the known medians of 500 contributions replayed, whatever their order', () => {
    const shuffled = [...replayed].sort((a, b) => ((a.decided ?? 0) % 7919) - ((b.decided ?? 0) % 7919));
    for (const facts of [replayed, shuffled])
      expect(contributionStatistics(facts, now)).toMatchObject({
        received: 500,
        opened: 500,
        accepted: 400,
        refused: { 'non-libre': 50, reclame: 50 },
        waiting: 0,
        oldestDays: null,
        decision: { count: 500, median: 2.5, p90: 4.5 },
        firstWord: { count: 500, median: 1.3, p90: 2.3 },
      });
  });

  it('tell what waits, with the oldest, held ones apart', () => {
    const facts = [
      fact({ received: now - 100 * day }),
      fact({ received: now - day, state: 'recue' }),
      fact({ state: 'retenue', held: true }),
      fact({ state: 'retiree', decided: now - day }),
    ];
    expect(contributionStatistics(facts, now)).toMatchObject({
      received: 3,
      held: 1,
      waiting: 2,
      oldestDays: 100,
      withdrawn: 1,
      decision: null,
    });
  });

  it('leave out what was decided before the days told, and what a clock set back puts after now', () => {
    const facts = [
      fact({ received: now - 200 * day, state: 'fusionnee', decided: now - 100 * day }),
      fact({ received: now + day, state: 'fusionnee', decided: now + 2 * day }),
    ];
    expect(contributionStatistics(facts, now)).toMatchObject({ received: 0, accepted: 0, decision: null });
  });

  it('are of the form the build reads, with no contribution at all too', () => {
    for (const facts of [[], replayed]) {
      const statistics = contributionStatistics(facts, now);
      expect(contributionStatisticsSchema.parse(JSON.parse(JSON.stringify(statistics)))).toEqual(statistics);
    }
  });
});

describe('a quantile', () => {
  it.each([
    [[], 0.5, undefined],
    [[7], 0.9, 7],
    [[3, 1, 2], 0.5, 2],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 9],
    [[1, 2, 3, 4], 0, 1],
    [[1, 2, 3, 4], 1, 4],
  ])('of %j at %f is %s', (numbers, part, expected) => {
    expect(quantile(numbers, part)).toBe(expected);
  });
});
