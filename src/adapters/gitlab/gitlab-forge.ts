import { amendProposal, noteProposal } from '#adapters/proposals/amend-proposal.ts';
import { ForgeError, tracedBy, type Forge } from '#domain/contribution/forge.ts';
import { noticeSource } from '#domain/contribution/proposal.ts';
import { isSlug } from '#domain/notice/slug.ts';
import { tForge } from '#words/forge.ts';
import { amendmentSteps, noteSteps } from './amend.ts';
import { createGitlabClient } from './client.ts';
import { readComments } from './comments.ts';
import { commitOnNewBranch } from './commits.ts';
import { toForgeError } from './errors.ts';
import { readGitlabHealth } from './health.ts';
import { keepIssue, keptIssueLabels } from './kept-issue.ts';
import { closeAsWithdrawn, findMergeRequest, openMergeRequest, toOpened, toState } from './merge-requests.ts';
import { createOwnNotes } from './own-notes.ts';
import type { GitlabPlace } from './place.ts';
import { erase } from './erase.ts';

/**
 * A forge over a GitLab project: a branch, one commit, one merge request. Every request is one attempt; whatever the
 * answer that was lost, the next attempt finds what the last one did, by the branch and its commit’s trailer.
 */
export function createGitlabForge(options: GitlabForgeOptions): Forge {
  const { project, targetBranch, sourceProject = project, timeoutMs = 15_000 } = options;
  const client = createGitlabClient({ url: options.url, token: options.token, timeoutMs });
  const place: GitlabPlace = { client, project, targetBranch, sourceProject };
  const notes = createOwnNotes(place);
  return {
    openProposal: (proposal, trace) =>
      faulting(async () => {
        const step = tracedBy(trace);
        const found = await step('find', () => findMergeRequest(place, proposal.branch));
        if (found !== undefined) return toOpened(found);
        await step('commit', () => commitOnNewBranch(place, proposal));
        return toOpened(await step('review', () => openMergeRequest(place, proposal)));
      }),
    findProposal: ({ branch }) =>
      faulting(async () => {
        const found = await findMergeRequest(place, branch);
        return found && toOpened(found);
      }),
    amendProposal: (proposal, opened, amendment, trace) =>
      faulting(() => {
        const steps = amendmentSteps({ ...place, notes }, proposal, opened, amendment);
        return amendProposal(steps, proposal, opened, trace);
      }),
    noteProposal: (opened, amendment, trace) =>
      faulting(() => noteProposal(noteSteps({ ...place, notes }, opened, amendment), trace)),
    closeProposal: (opened) => faulting(() => closeAsWithdrawn(place, opened)),
    eraseProposal: (opened) => faulting(() => erase({ ...place, notes }, opened)),
    readProposal: (opened) =>
      faulting(async () => {
        const found = await findMergeRequest(place, opened.branch);
        if (found === undefined) throw new ForgeError('gone', tForge('gitlab.no-merge-request'));
        return { state: toState(found), comments: await readComments(client, project, found, notes.ownId) };
      }),
    readNotice: (slug) =>
      faulting(async () => {
        if (!isSlug(slug)) return undefined;
        const file = await client.readFile(project, noticeSource(slug), targetBranch);
        return (
          file && {
            text: Buffer.from(file.content, 'base64').toString('utf8'),
            version: file.last_commit_id,
          }
        );
      }),
    countOpenProposals: () => faulting(() => client.countOpened(project, 'contribution')),
    announceHeld: (announcement) =>
      faulting(() => keepIssue(place, { ...announcement, label: keptIssueLabels.held, confidential: true })),
    readHealth: () => readGitlabHealth(place, notes.ownId),
  };
}

async function faulting<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toForgeError(error);
  }
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
