import { ForgeError, type OpenedProposal } from '#domain/contribution/forge.ts';
import { tForge } from '#words/forge.ts';
import { closeAsWithdrawn, findMergeRequest } from './merge-requests.ts';
import type { OwnNotes } from './own-notes.ts';
import type { GitlabPlace } from './place.ts';

/**
 * Takes a contributor’s texts out of GitLab: the merge request closed, its description replaced, our notes and the
 * branch removed. GitLab itself keeps the commits of a closed request until its own clean-up.
 */
export async function erase(place: GitlabPlace & { notes: OwnNotes }, opened: OpenedProposal): Promise<void> {
  const { client, project, sourceProject, notes } = place;
  // Whatever is stored, no other branch can be removed from here.
  if (!/^contrib\/[a-z0-9-]{1,120}$/.test(opened.branch))
    throw new ForgeError('human', tForge('branch.refused'));
  const found = await findMergeRequest(place, opened.branch);
  if (found !== undefined) {
    await closeAsWithdrawn(place, opened);
    await client.editMergeRequest(project, found.iid, { description: tForge('gitlab.erased') });
    for (const { id } of await notes.list(found.iid)) await client.removeNote(project, found.iid, id);
  }
  await client.removeBranch(sourceProject, opened.branch);
}
