import {
  ForgeError,
  type DecidedState,
  type OpenedProposal,
  type Proposal,
  type ReviewState,
} from '#domain/contribution/forge.ts';
import { tForge } from '#words/forge.ts';
import type { MergeRequest } from './answers.ts';
import { isStatus } from './errors.ts';
import type { GitlabPlace } from './place.ts';

/** Set on the merge requests that their contributors withdrew, to tell them from the refused ones. */
const withdrawnLabel = 'retiree';

/** The merge request of a branch of ours; one from a stranger’s fork may have the same branch name. */
export async function findMergeRequest(
  place: GitlabPlace,
  branch: string,
): Promise<MergeRequest | undefined> {
  const { client, project, sourceProject } = place;
  const found = (await client.listByBranch(project, branch)).filter(
    (request) => request.source_branch === branch,
  );
  if (found.length === 0) return undefined;
  const sourceId = sourceProject === project ? undefined : (await client.readProject(sourceProject)).id;
  return found.find(
    ({ source_project_id, target_project_id }) =>
      source_project_id === undefined || source_project_id === (sourceId ?? target_project_id),
  );
}

/** Opens the merge request of a branch that holds its commit; one already open for it is adopted. */
export async function openMergeRequest(place: GitlabPlace, proposal: Proposal): Promise<MergeRequest> {
  const { client, project, sourceProject, targetBranch } = place;
  const { branch, title, description, labels } = proposal;
  const target = sourceProject === project ? {} : { targetProjectId: (await client.readProject(project)).id };
  try {
    return await client.createMergeRequest(sourceProject, {
      ...{ branch, target: targetBranch, title, description, labels },
      ...{ removeSourceBranch: true, squash: true, ...target },
    });
  } catch (error) {
    if (!isStatus(error, 409)) throw error;
    // Another open one for this branch: an answer that was lost, or is not listed yet.
    const existing = await findMergeRequest(place, branch);
    if (existing === undefined) throw new ForgeError('retry', error.message, { status: error.status });
    return existing;
  }
}

/**
 * Closes the merge request of a withdrawn proposal, and gives what it is in the end: a merge may arrive at the same
 * moment. One that was deleted by hand is as good as withdrawn.
 */
export async function closeAsWithdrawn(
  place: GitlabPlace,
  { branch }: OpenedProposal,
): Promise<DecidedState> {
  const { client, project } = place;
  const found = await findMergeRequest(place, branch);
  if (found === undefined) return 'retiree';
  const before = toState(found);
  if (before !== 'ouverte') return before;
  const after = await client
    .editMergeRequest(project, found.iid, { stateEvent: 'close', addLabels: [withdrawnLabel] })
    .catch(async (error: unknown) => {
      // GitLab refuses to close what is being merged, or just was: what it became says which.
      const now = isStatus(error, 400, 404, 405, 409, 422) ? await findMergeRequest(place, branch) : found;
      if (now === undefined || toState(now) === 'ouverte') throw error;
      return now;
    });
  const state = toState(after);
  if (state === 'ouverte') throw new ForgeError('retry', tForge('gitlab.merging'));
  return state;
}

/** What moderators decided of a merge request; one that is being merged (`locked`) is still open. */
export function toState({ state, labels = [] }: MergeRequest): ReviewState {
  if (state === 'merged') return 'fusionnee';
  if (state !== 'closed') return 'ouverte';
  return labels.includes(withdrawnLabel) ? 'retiree' : 'refusee';
}

export function toOpened({ iid, source_branch, web_url }: MergeRequest): OpenedProposal {
  return { id: String(iid), branch: source_branch, url: web_url };
}
