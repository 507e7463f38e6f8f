import {
  ForgeError,
  type ProposalAmendment,
  type OpenedProposal,
  type Proposal,
  type ReviewState,
  type Trace,
} from '#domain/contribution/forge.ts';
import { replaceLabels } from '#domain/contribution/labels.ts';
import { tForge } from '#words/forge.ts';
import { amendBranch } from './branches.ts';
import type { Repository } from './repository.ts';
import type { Reviews } from './reviews.ts';

/**
 * Brings an open proposal to its amended text: commit, description and labels, then the note. Each step changes nothing
 * when it was done; what moderators decide meanwhile wins, and is given as it is.
 */
export async function amend(
  { repository, reviews, now }: { repository: Repository; reviews: Reviews; now: () => Date },
  proposal: Proposal,
  opened: OpenedProposal,
  { mark, note }: ProposalAmendment,
  trace?: Trace,
): Promise<ReviewState> {
  const { reference, description, labels } = proposal;
  trace?.('forge.find.before');
  const review = await reviews.read(reference);
  trace?.('forge.find.after');
  if (review === undefined) throw new ForgeError('human', tForge('local.no-proposal'));
  if (review.state !== 'ouverte') return review.state;
  if (proposal.branch !== opened.branch) throw new ForgeError('conflict', tForge('notice.renamed'));
  trace?.('forge.commit.before');
  try {
    await amendBranch(repository, proposal);
  } catch (error) {
    // An acceptance or a refusal at the same moment takes the branch away: it is the answer.
    const state = (await reviews.read(reference))?.state;
    if (state === undefined || state === 'ouverte') throw error;
    return state;
  }
  trace?.('forge.commit.after');
  trace?.('forge.describe.before');
  const described = await reviews.update(reference, ({ state, labels: current }) =>
    state === 'ouverte' ? { description, labels: replaceLabels(current, labels) } : {},
  );
  trace?.('forge.describe.after');
  if (described.state !== 'ouverte') return described.state;
  trace?.('forge.note.before');
  const told = await reviews.update(reference, ({ notes }) =>
    notes.some((other) => other.mark === mark)
      ? {}
      : { notes: [...notes, { mark, date: now().toISOString(), text: note }] },
  );
  trace?.('forge.note.after');
  return told.state;
}
