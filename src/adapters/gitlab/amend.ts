import type { AmendmentSteps } from '#adapters/proposals/amend-proposal.ts';
import {
  ForgeError,
  type OpenedProposal,
  type Proposal,
  type ProposalAmendment,
  type ReviewState,
} from '#domain/contribution/forge.ts';
import { replaceLabels } from '#domain/contribution/labels.ts';
import { tForge } from '#words/forge.ts';
import type { MergeRequest } from './answers.ts';
import { commitAmendment } from './commits.ts';
import { findMergeRequest, toState } from './merge-requests.ts';
import type { OwnNotes } from './own-notes.ts';
import type { GitlabPlace } from './place.ts';

/** How an open merge request is brought to its amended text. */
export function amendmentSteps(
  place: GitlabPlace & { notes: OwnNotes },
  proposal: Proposal,
  { branch }: OpenedProposal,
  amendment: ProposalAmendment,
): AmendmentSteps<{ state: ReviewState; request: MergeRequest }> {
  const { client, project, notes } = place;
  return {
    find: async () => {
      const request = await findMergeRequest(place, branch);
      if (request === undefined) throw new ForgeError('gone', tForge('gitlab.no-merge-request'));
      return { request, state: toState(request) };
    },
    commit: () => commitAmendment(place, proposal),
    describe: async ({ request: { iid, labels = [] } }) =>
      toState(
        await client.editMergeRequest(project, iid, {
          description: proposal.description,
          labels: replaceLabels(labels, proposal.labels),
        }),
      ),
    note: ({ request }) => notes.post(request.iid, amendment),
  };
}
