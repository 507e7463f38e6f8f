import { z } from 'zod';
import {
  reasonOutcomes,
  reasons,
  type LinkState,
  type VisitOutcome,
  type Reason,
} from '#domain/links/reasons.ts';

const maxEntries = 12;
const minFailures = 3;
const minFailingMs = 3 * 24 * 3600 * 1000;

/** One visit, as it is kept. */
export const entrySchema = z.strictObject({
  at: z.iso.datetime(),
  reason: z.enum(reasons),
  /** The last HTTP status, when there was an answer. */
  status: z.int().min(100).max(999).optional(),
  /** Where the address has moved for good. */
  target: z.string().max(2000).optional(),
  /** Of an address over http, whether the same one answered over https. */
  secure: z.boolean().optional(),
});

/**
 * The state of an address by its visits, oldest first. A failure is critical only when it is at least the third since
 * the address last answered, and the first was three days ago or more; until then nothing is known.
 */
export function judgeHistory(history: readonly VisitRecord[]): LinkJudgement {
  const last = history.at(-1);
  if (last === undefined)
    return { state: 'inconnu', reason: 'jamais-visitee', since: undefined, failures: 0 };
  const failing = failingEntries(history);
  const outcome = reasonOutcomes[last.reason];
  return {
    state: outcome === 'failure' ? stateOfFailures(failing, last) : stateOf[outcome],
    reason: last.reason,
    since: (outcome === 'failure' ? failing[0] : sameOutcome(history, outcome)[0])?.at,
    failures: failing.length,
  };
}

/** The history with one more visit, cut to a dozen without changing what it proves. */
export function remember(history: readonly VisitRecord[], entry: VisitRecord): VisitRecord[] {
  const longer = [...history, entry];
  while (longer.length > maxEntries) longer.splice(leastInformative(longer), 1);
  return longer;
}

function stateOfFailures(failing: readonly VisitRecord[], last: VisitRecord): LinkState {
  const lasted = Date.parse(last.at) - Date.parse(failing[0]?.at ?? last.at);
  return failing.length >= minFailures && lasted >= minFailingMs ? 'critique' : 'inconnu';
}

const stateOf = { ok: 'ok', attention: 'attention', unknown: 'inconnu' } as const;

/** The failures since the address last answered; visits that prove nothing neither count nor interrupt. */
function failingEntries(history: readonly VisitRecord[]): VisitRecord[] {
  const answered = history.findLastIndex(({ reason }) =>
    ['ok', 'attention'].includes(reasonOutcomes[reason]),
  );
  return history.slice(answered + 1).filter(({ reason }) => reasonOutcomes[reason] === 'failure');
}

function sameOutcome(history: readonly VisitRecord[], outcome: VisitOutcome): VisitRecord[] {
  const other = history.findLastIndex(({ reason }) => reasonOutcomes[reason] !== outcome);
  return history.slice(other + 1);
}

/** The oldest entry, unless it began the present failures or the present state: then one that proves nothing, or the next. */
function leastInformative(history: readonly VisitRecord[]): number {
  const { since } = judgeHistory(history);
  const first = history[0];
  if (first !== failingEntries(history)[0] && first?.at !== since) return 0;
  const idle = history.findIndex(
    ({ reason }, index) => index > 0 && index < history.length - 1 && reasonOutcomes[reason] === 'unknown',
  );
  return idle === -1 ? 1 : idle;
}

export type VisitRecord = z.output<typeof entrySchema>;

export interface LinkJudgement {
  state: LinkState;
  reason: Reason;
  /** When the present state began, as far as is remembered. */
  since: string | undefined;
  /** Failures in a row. */
  failures: number;
}
