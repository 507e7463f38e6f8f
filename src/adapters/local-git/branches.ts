import { allowedPath, ForgeError, type Proposal } from '#domain/contribution/forge.ts';
import { contributionTrailer } from '#domain/contribution/proposal.ts';
import { tForge } from '#words/forge.ts';
import type { Repository } from './repository.ts';

/** One commit on a new branch from `main`; a branch left by a killed attempt is taken over when it is ours. */
export async function writeBranch(repository: Repository, proposal: Proposal): Promise<void> {
  const ref = `refs/heads/${proposal.branch}`;
  const main = await repository.refreshMain();
  const existing = await repository.readRef(ref);
  if (existing !== undefined) return assertOurs(repository, existing, proposal);
  await assertUpToDate(repository, main, proposal);
  const commit = await commitFiles(repository, main, proposal);
  if (await repository.moveRef(ref, commit)) return;
  const other = await repository.readRef(ref);
  if (other === undefined) throw new ForgeError('retry', tForge('local.busy'));
  await assertOurs(repository, other, proposal);
}

/** One more commit on the branch, when it would change anything; a moderator’s own commit there is never covered. */
export async function amendBranch(repository: Repository, proposal: Proposal): Promise<void> {
  const ref = `refs/heads/${proposal.branch}`;
  const head = await repository.readRef(ref);
  if (head === undefined) throw new ForgeError('conflict', tForge('branch.removed'));
  const commit = await commitFiles(repository, head, proposal);
  const [before, after] = await Promise.all(
    [head, commit].map((name) => repository.git.text(['rev-parse', `${name}^{tree}`])),
  );
  if (before === after) return;
  await assertOurs(repository, head, proposal);
  if (!(await repository.moveRef(ref, commit, head))) throw new ForgeError('retry', tForge('local.busy'));
}

function commitFiles(
  repository: Repository,
  parent: string,
  { files, commitMessage }: Proposal,
): Promise<string> {
  if (files.some(({ path }) => !allowedPath(path))) throw new ForgeError('human', tForge('path.refused'));
  return repository.commitFiles(parent, files, commitMessage);
}

/** An update carries the version it was made on; a creation must not find a file. */
async function assertUpToDate(repository: Repository, main: string, proposal: Proposal): Promise<void> {
  for (const { action, path, version } of proposal.files) {
    if (!path.startsWith('content/notices/')) continue;
    const current = await repository.readFile(main, path);
    if (action === 'create' && current !== undefined)
      throw new ForgeError('conflict', tForge('notice.taken'));
    if (action === 'update' && current?.version !== version)
      throw new ForgeError('conflict', tForge('notice.changed'));
  }
}

async function assertOurs(repository: Repository, commit: string, { reference }: Proposal): Promise<void> {
  const message = await repository.git.text(['log', '-1', '--format=%B', commit]);
  if (!message.split('\n').includes(contributionTrailer(reference)))
    throw new ForgeError('conflict', tForge('branch.other'));
}
