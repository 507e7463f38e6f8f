import {
  ForgeError,
  tracedBy,
  type OpenedProposal,
  type Proposal,
  type ReviewState,
  type Trace,
} from '#domain/contribution/forge.ts';
import { tForge } from '#words/forge.ts';

/**
 * Brings an open proposal to its amended text, on whatever forge: commit, description and labels, then the note. Each
 * step finds what an earlier attempt did, so that a kill between any two and a repetition end in the same place. What
 * moderators decide meanwhile wins: it is given as it is.
 * @throws ForgeError
 */
export async function amendProposal<Found extends { state: ReviewState }>(
  steps: AmendmentSteps<Found>,
  proposal: Pick<Proposal, 'branch'>,
  opened: Pick<OpenedProposal, 'branch'>,
  trace: Trace | undefined,
): Promise<ReviewState> {
  const step = tracedBy(trace);
  const found = await step('find', steps.find);
  if (found.state !== 'ouverte') return found.state;
  if (proposal.branch !== opened.branch) throw new ForgeError('conflict', tForge('notice.renamed'));
  try {
    await step('commit', steps.commit);
    const described = await step('describe', () => steps.describe(found));
    if (described === 'ouverte') await step('note', () => steps.note(found));
    return described;
  } catch (error) {
    // A decision at the same moment takes the branch away: what moderators decided is the answer.
    const now = await steps.find().catch(() => undefined);
    if (now === undefined || now.state === 'ouverte') throw error;
    return now.state;
  }
}

/** Puts the note alone, as the last step of an amendment does. @throws ForgeError */
export async function noteProposal<Found extends { state: ReviewState }>(
  { find, note }: Pick<AmendmentSteps<Found>, 'find' | 'note'>,
  trace: Trace | undefined,
): Promise<ReviewState> {
  const step = tracedBy(trace);
  const found = await step('find', find);
  if (found.state === 'ouverte') await step('note', () => note(found));
  return found.state;
}

/** What each forge does in its own way; every step changes nothing when it was done. */
export interface AmendmentSteps<Found> {
  /** The proposal as it stands. @throws ForgeError when there is none */
  find: () => Promise<Found>;
  commit: () => Promise<void>;
  /** Writes description and labels anew, unless it was decided meanwhile: the answer says so. */
  describe: (found: Found) => Promise<ReviewState>;
  note: (found: Found) => Promise<void>;
}
