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
import type { MergeRequest } from './answers.ts';
import { commitAmendment } from './commits.ts';
import { findMergeRequest, toState } from './merge-requests.ts';
import type { OwnNotes } from './own-notes.ts';
import type { GitlabPlace } from './place.ts';

/**
 * Brings an open merge request to the amended text: commit, description and labels, then the note. Each step finds
 * what an earlier attempt did, so that a kill between any two and a repetition end in the same place. What moderators
 * decide meanwhile wins: it is given as it is.
 */
export async function amend(
  place: GitlabPlace & { notes: OwnNotes },
  proposal: Proposal,
  opened: OpenedProposal,
  amendment: ProposalAmendment,
  trace?: Trace,
): Promise<ReviewState> {
  trace?.('forge.find.before');
  const found = await findMergeRequest(place, opened.branch);
  trace?.('forge.find.after');
  if (found === undefined) throw new ForgeError('human', tForge('gitlab.no-merge-request'));
  if (toState(found) !== 'ouverte') return toState(found);
  if (proposal.branch !== opened.branch) throw new ForgeError('conflict', tForge('notice.renamed'));
  try {
    return await bring(place, found, proposal, amendment, trace);
  } catch (error) {
    // A merge or a closing at the same moment takes the branch away: what moderators decided is the answer.
    const now = await findMergeRequest(place, opened.branch).catch(() => undefined);
    if (now === undefined || toState(now) === 'ouverte') throw error;
    return toState(now);
  }
}

async function bring(
  place: GitlabPlace & { notes: OwnNotes },
  found: MergeRequest,
  proposal: Proposal,
  amendment: ProposalAmendment,
  trace?: Trace,
): Promise<ReviewState> {
  trace?.('forge.commit.before');
  await commitAmendment(place, proposal);
  trace?.('forge.commit.after');
  trace?.('forge.describe.before');
  const described = await place.client.describeMergeRequest(place.project, found.iid, {
    description: proposal.description,
    labels: replaceLabels(found.labels ?? [], proposal.labels),
  });
  trace?.('forge.describe.after');
  if (toState(described) !== 'ouverte') return toState(described);
  trace?.('forge.note.before');
  await place.notes.post(found.iid, amendment);
  trace?.('forge.note.after');
  return 'ouverte';
}
