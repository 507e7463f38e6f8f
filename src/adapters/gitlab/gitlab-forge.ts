import {
  allowedPath,
  ForgeFault,
  type Forge,
  type OpenedProposal,
  type Proposal,
  type ProposedFile,
} from '#domain/contribution/forge.ts';
import { contributionTrailer } from '#domain/contribution/proposal.ts';
import { isSlug } from '#domain/notice/slug.ts';
import type { MergeRequest } from './answers.ts';
import { createGitlabClient, type GitlabClient } from './client.ts';
import { readComments } from './comments.ts';
import { isBranchTaken, isStatus, toForgeFault } from './faults.ts';

/** Set on the merge requests that their contributors withdrew, to tell them from the refused ones. */
const withdrawnLabel = 'retiree';

/**
 * A forge over a GitLab project: a branch, one commit, one merge request. Every request is one attempt; whatever the
 * answer that was lost, the next attempt finds what the last one did, by the branch and its commit’s trailer.
 */
export function createGitlabForge(options: GitlabForgeOptions): Forge {
  const { project, targetBranch, sourceProject = project, timeoutMs = 15_000 } = options;
  const client = createGitlabClient({ url: options.url, token: options.token, timeoutMs });
  const place: Place = { client, project, targetBranch, sourceProject };
  return {
    openProposal: (proposal, trace) =>
      faulting(async () => {
        trace?.('forge.find.before');
        const found = await findMergeRequest(place, proposal.branch);
        trace?.('forge.find.after');
        if (found !== undefined) return toOpened(found);
        trace?.('forge.commit.before');
        await commitOnNewBranch(place, proposal);
        trace?.('forge.commit.after');
        trace?.('forge.review.before');
        const opened = await openMergeRequest(place, proposal);
        trace?.('forge.review.after');
        return toOpened(opened);
      }),
    findProposal: ({ branch }) =>
      faulting(async () => {
        const found = await findMergeRequest(place, branch);
        return found && toOpened(found);
      }),
    amendProposal: (proposal, opened, trace) =>
      faulting(async () => {
        const found = await findMergeRequest(place, proposal.branch);
        if (found?.state !== 'opened')
          throw new ForgeFault('conflict', 'La proposition n’est plus ouverte sur GitLab.');
        trace?.('forge.commit.before');
        await commitAmendment(place, proposal);
        trace?.('forge.commit.after');
        return opened;
      }),
    closeProposal: (opened) =>
      faulting(async () => {
        const found = await findMergeRequest(place, opened.branch);
        if (found?.state === 'opened') await client.closeMergeRequest(project, found.iid, withdrawnLabel);
      }),
    readProposal: (opened) =>
      faulting(async () => {
        const found = await findMergeRequest(place, opened.branch);
        if (found === undefined) throw new ForgeFault('human', 'Demande de fusion introuvable sur GitLab.');
        return { state: toState(found), comments: await readComments(client, project, found) };
      }),
    readNotice: (slug) =>
      faulting(async () => {
        if (!isSlug(slug)) return undefined;
        const file = await client.readFile(project, `content/notices/${slug}.md`, targetBranch);
        return (
          file && {
            text: Buffer.from(file.content, 'base64').toString('utf8'),
            version: file.last_commit_id,
          }
        );
      }),
    countOpenProposals: () => faulting(() => client.countOpened(project, 'contribution')),
    readHealth: async () => {
      try {
        const token = await client.readToken();
        if (token === undefined) await client.readMetadata();
        return {
          reachable: token?.active !== false,
          ...(token?.expires_at ? { tokenExpires: token.expires_at } : {}),
        };
      } catch {
        return { reachable: false };
      }
    },
  };
}

/** The merge request of a branch of ours; one from a stranger’s fork may have the same branch name. */
async function findMergeRequest(place: Place, branch: string): Promise<MergeRequest | undefined> {
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

async function commitOnNewBranch(place: Place, proposal: Proposal): Promise<void> {
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

/** A logo replaces the one that stands, whatever the catalogue knew; a notice never does. */
async function standingVersion(
  { client, project, targetBranch }: Place,
  { path, version, action }: ProposedFile,
): Promise<{ version?: string | undefined; action: ProposedFile['action'] }> {
  if (!path.startsWith('content/logos/')) return { version, action };
  const standing = await client.readFile(project, path, targetBranch);
  return standing === undefined
    ? { action: 'create' }
    : { action: 'update', version: standing.last_commit_id };
}

/** Only the files that the branch does not hold yet as they should be; nothing to change, nothing sent. */
async function commitAmendment(place: Place, proposal: Proposal): Promise<void> {
  const { client, sourceProject } = place;
  await assertOurs(place, proposal);
  const actions = [];
  for (const file of proposal.files) {
    const standing = await client.readFile(sourceProject, file.path, proposal.branch);
    if (standing !== undefined && Buffer.from(standing.content, 'base64').equals(file.content)) continue;
    actions.push(
      toAction(
        file,
        standing === undefined
          ? { action: 'create' }
          : { action: 'update', version: standing.last_commit_id },
      ),
    );
  }
  if (actions.length > 0)
    await client.createCommit(sourceProject, proposal.branch, proposal.commitMessage, actions, {});
}

function toAction(
  { path, content }: ProposedFile,
  { action, version }: { action: ProposedFile['action']; version?: string | undefined },
) {
  // Asserted right before the request: whatever went wrong above, nothing else can be written.
  if (!allowedPath(path)) throw new ForgeFault('human', 'Chemin refusé.');
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
async function assertOurs({ client, sourceProject }: Place, { branch, reference }: Proposal): Promise<void> {
  const found = await client.readBranch(sourceProject, branch);
  if (found === undefined)
    throw new ForgeFault('retry', 'La branche de la proposition vient de disparaître.');
  if (!found.commit.message.split(/\r?\n/).includes(contributionTrailer(reference)))
    throw new ForgeFault('conflict', 'La branche de la proposition porte un autre travail.');
}

async function openMergeRequest(place: Place, proposal: Proposal): Promise<MergeRequest> {
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
    if (existing === undefined) throw new ForgeFault('retry', error.message, { status: error.status });
    return existing;
  }
}

function toState({ state, labels = [] }: MergeRequest): 'ouverte' | 'fusionnee' | 'refusee' | 'retiree' {
  if (state === 'merged') return 'fusionnee';
  if (state !== 'closed') return 'ouverte';
  return labels.includes(withdrawnLabel) ? 'retiree' : 'refusee';
}

function toOpened({ iid, source_branch, web_url }: MergeRequest): OpenedProposal {
  return { id: String(iid), branch: source_branch, url: web_url };
}

async function faulting<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toForgeFault(error);
  }
}

interface Place {
  client: GitlabClient;
  project: string;
  sourceProject: string;
  targetBranch: string;
}

export interface GitlabForgeOptions {
  /** Address of the GitLab, e.g. `https://framagit.org`. */
  url: string;
  /** Path or number of the project. */
  project: string;
  token: string;
  targetBranch: string;
  /** A separate inbox project, where branches are pushed. */
  sourceProject?: string | undefined;
  /** For tests; 15 s by default. */
  timeoutMs?: number;
}
