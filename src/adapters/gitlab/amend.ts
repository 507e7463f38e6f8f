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
  opened: OpenedProposal,
  amendment: ProposalAmendment,
): AmendmentSteps<Standing> {
  const { client, project } = place;
  return {
    ...noteSteps(place, opened, amendment),
    commit: () => commitAmendment(place, proposal),
    describe: async ({ request: { iid, labels = [] } }) =>
      toState(
        await client.editMergeRequest(project, iid, {
          description: proposal.description,
          labels: replaceLabels(labels, proposal.labels),
        }),
      ),
  };
}

/** How the note of an amendment is put on an open merge request. */
export function noteSteps(
  place: GitlabPlace & { notes: OwnNotes },
  { branch }: OpenedProposal,
  amendment: ProposalAmendment,
): Pick<AmendmentSteps<Standing>, 'find' | 'note'> {
  return {
    find: async () => {
      const request = await findMergeRequest(place, branch);
      if (request === undefined) throw new ForgeError('gone', tForge('gitlab.no-merge-request'));
      return { request, state: toState(request) };
    },
    note: ({ request }) => place.notes.post(request.iid, amendment),
  };
}

/** A merge request as it stands, and what that says of it. */
interface Standing {
  state: ReviewState;
  request: MergeRequest;
}
