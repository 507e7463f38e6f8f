import type { ProposalReview } from '#domain/contribution/forge.ts';
import type { MergeRequest } from './answers.ts';
import type { GitlabClient } from './client.ts';
import { isStatus } from './errors.ts';

/** GitLab’s « Reporter »: the least role of someone who takes part in moderation. */
const reporter = 20;

/**
 * Moderators’ public comments on a merge request, oldest first. Left out: what GitLab writes itself, internal notes,
 * our own notes (the token’s account), and the words of passers-by, who may comment on any public project but do not speak for the directory.
 */
export async function readComments(
  client: GitlabClient,
  project: string,
  { iid, user_notes_count }: MergeRequest,
  readOwnId: () => Promise<number>,
): Promise<ProposalReview['comments']> {
  if (user_notes_count === 0) return [];
  try {
    const ownId = await readOwnId();
    const notes = (await client.listNotes(project, iid)).filter(
      (note) =>
        !note.system && note.internal !== true && note.confidential !== true && note.author.id !== ownId,
    );
    const authors = new Set(notes.map(({ author }) => author.id));
    const moderators = new Set<number>();
    for (const id of authors) {
      const member = await client.readMember(project, id);
      if (member !== undefined && member.access_level >= reporter) moderators.add(id);
    }
    return notes
      .filter(({ author }) => moderators.has(author.id))
      .map(({ created_at, body }) => ({ date: created_at, text: body }));
  } catch (error) {
    // Comments are a comfort: a project that hides them or its members still has a state to tell.
    if (isStatus(error, 403, 404)) return [];
    throw error;
  }
}
