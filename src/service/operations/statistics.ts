import { z } from 'zod';
import type { ContributionStore, Outline } from '#domain/contribution/store.ts';
import {
  contributionFactSchema,
  contributionStatistics,
  type ContributionFact,
  type ContributionStatistics,
} from '#domain/statistics/contributions.ts';
import type { RefusalReason } from '#domain/vocabulary.ts';

const keptDays = 365;
const dayMs = 24 * 3600 * 1000;
const freshMs = 10 * 60_000;

/**
 * Counts what became of contributions. What people wrote is erased after its delay, the words of moderators with it: the
 * dates and the reason are remembered apart before that, by public reference, for a year.
 * @param write where the build of the site reads it, beside the answers to requests
 */
export function createStatistics({ store, reasons, write, now, elapsed }: StatisticsTools): Statistics {
  let known: ContributionStatistics | undefined;
  let counted = -Infinity;

  const count = async () => {
    const remembered = memorySchema.parse(JSON.parse((await store.settings.read('statistics')) ?? '{}'));
    const phrases = await reasons();
    const since = now() - keptDays * dayMs;
    const memory: Record<string, ContributionFact> = {};
    for (const outline of await store.listOutlines(since))
      memory[outline.reference] = factOf(outline, remembered[outline.reference], phrases);
    await store.settings.write('statistics', JSON.stringify(memory));
    known = contributionStatistics(Object.values(memory), now());
    await write(known);
    return known;
  };

  return {
    read: async () => {
      if (known !== undefined && elapsed() - counted < freshMs) return known;
      counted = elapsed();
      return count();
    },
  };
}

/** What is to be remembered of a contribution: what its row says now, else what it said before it was erased. */
function factOf(
  { created, state, openedAt, ended, released, comments }: Outline,
  before: Partial<ContributionFact> = {},
  reasons: readonly RefusalReason[],
): ContributionFact {
  const words = commentsSchema.parse(JSON.parse(comments ?? '[]'));
  const decided = ended ?? before.decided ?? null;
  const said = reasons.find(({ phrase }) => words.some(({ text }) => text.includes(phrase)));
  return {
    received: created,
    state,
    held: state === 'retenue' || released || before.held === true,
    opened: openedAt ?? before.opened ?? null,
    // A withdrawal is no word of the moderators.
    firstWord: earliest([
      before.firstWord,
      Date.parse(words[0]?.date ?? ''),
      state === 'retiree' ? null : decided,
    ]),
    decided,
    reason: said?.id ?? before.reason ?? null,
  };
}

function earliest(dates: readonly (number | null | undefined)[]): number | null {
  const known = dates.filter((at): at is number => typeof at === 'number' && !Number.isNaN(at));
  return known.length === 0 ? null : Math.min(...known);
}

const memorySchema = z.record(z.string(), contributionFactSchema);
const commentsSchema = z.array(z.object({ date: z.string(), text: z.string() }));

export interface Statistics {
  /** Counted anew when the last count is older than ten minutes. */
  read: () => Promise<ContributionStatistics>;
}

interface StatisticsTools {
  store: Pick<ContributionStore, 'listOutlines' | 'settings'>;
  reasons: () => Promise<readonly RefusalReason[]>;
  write: (statistics: ContributionStatistics) => Promise<void>;
  now: () => number;
  elapsed: () => number;
}
