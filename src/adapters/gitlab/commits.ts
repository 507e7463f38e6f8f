import { allowedPath, ForgeError, type Proposal, type ProposedFile } from '#domain/contribution/forge.ts';
import { contributionTrailer } from '#domain/contribution/proposal.ts';
import { tForge } from '#words/forge.ts';
import { isBranchTaken } from './errors.ts';
import type { GitlabPlace } from './place.ts';

/** The one commit of a new proposal; a branch left by a killed attempt is taken over when it is ours. */
export async function commitOnNewBranch(place: GitlabPlace, proposal: Proposal): Promise<void> {
  const { client, project, sourceProject, targetBranch } = place;
  const actions = await Promise.all(
    proposal.files.map(async (file) => toAction(file, await standingVersion(place, file))),
  );
  const start = {
    startBranch: targetBranch,
    ...(sourceProject === project ? {} : { startProject: project }),
  };
  try {
    await client.createCommit(sourceProject, proposal.branch, proposal.commitMessage, actions, start);
  } catch (error) {
    if (!isBranchTaken(error)) throw error;
    await assertOurs(place, proposal);
  }
}

/**
 * One more commit, with only the files that the branch does not hold yet as they should be; nothing to change, nothing
 * sent. A moderator’s own commit on the branch is never covered.
 */
export async function commitAmendment(place: GitlabPlace, proposal: Proposal): Promise<void> {
  const { client, sourceProject } = place;
  const actions = [];
  for (const file of proposal.files) {
    const current = await client.readFile(sourceProject, file.path, proposal.branch);
    if (current !== undefined && Buffer.from(current.content, 'base64').equals(file.content)) continue;
    actions.push(
      toAction(
        file,
        current === undefined ? { action: 'create' } : { action: 'update', version: current.last_commit_id },
      ),
    );
  }
  if (actions.length === 0) return;
  await assertOurs(place, proposal);
  await client.createCommit(sourceProject, proposal.branch, proposal.commitMessage, actions, {});
}

/** A logo replaces the one that stands, whatever the catalogue knew; a notice never does. */
async function standingVersion(
  { client, project, targetBranch }: GitlabPlace,
  { path, version, action }: ProposedFile,
): Promise<{ version?: string | undefined; action: ProposedFile['action'] }> {
  if (!path.startsWith('content/logos/')) return { version, action };
  const current = await client.readFile(project, path, targetBranch);
  return current === undefined ? { action: 'create' } : { action: 'update', version: current.last_commit_id };
}

function toAction(
  { path, content }: ProposedFile,
  { action, version }: { action: ProposedFile['action']; version?: string | undefined },
) {
  // Asserted right before the request: whatever went wrong above, nothing else can be written.
  if (!allowedPath(path)) throw new ForgeError('human', tForge('path.refused'));
  const encoding = path.endsWith('.md') ? ('text' as const) : ('base64' as const);
  return {
    action,
    filePath: path,
    content: Buffer.from(content).toString(encoding === 'text' ? 'utf8' : 'base64'),
    encoding,
    ...(action === 'update' && version !== undefined ? { lastCommitId: version } : {}),
  };
}

/** A branch of that name is ours when its last commit says so: an earlier attempt, or an amendment’s ground. */
async function assertOurs(
  { client, sourceProject }: GitlabPlace,
  { branch, reference }: Proposal,
): Promise<void> {
  const found = await client.readBranch(sourceProject, branch);
  if (found === undefined) throw new ForgeError('retry', tForge('gitlab.branch-going'));
  if (!found.commit.message.split(/\r?\n/).includes(contributionTrailer(reference)))
    throw new ForgeError('conflict', tForge('branch.other'));
}
