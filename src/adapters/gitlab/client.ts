import {
  Branches,
  Commits,
  Issues,
  MergeRequestNotes,
  MergeRequests,
  Metadata,
  PersonalAccessTokens,
  ProjectMembers,
  Projects,
  RepositoryFiles,
  Users,
} from '@gitbeaker/rest';
import { z } from 'zod';
import { trimEndOf } from '#domain/text.ts';
import {
  branchSchema,
  commitSchema,
  fileSchema,
  issueSchema,
  memberSchema,
  mergeRequestSchema,
  noteSchema,
  projectSchema,
  tokenSchema,
  userSchema,
  type Note,
} from './answers.ts';
import { isStatus } from './errors.ts';
import { createRequester } from './requester.ts';

/**
 * The requests we make of GitLab, each one attempt and each answer checked. A 404 on a thing to read is
 * `undefined`; everything else throws as `createRequester` does, or a ZodError.
 */
export function createGitlabClient({ url, token, timeoutMs }: ClientOptions) {
  const config = {
    host: trimEndOf(url, '/'),
    oauthToken: token,
    requesterFn: createRequester({ token, timeoutMs }),
    queryTimeout: null,
  };
  const mergeRequests = new MergeRequests(config);
  const commits = new Commits(config);
  const files = new RepositoryFiles(config);
  const branches = new Branches(config);
  const notes = new MergeRequestNotes(config);
  const members = new ProjectMembers(config);
  const projects = new Projects(config);
  const tokens = new PersonalAccessTokens(config);
  const metadata = new Metadata(config);
  const issues = new Issues(config);
  const users = new Users(config);
  return {
    /** All merge requests from a branch: open, closed and merged. */
    listByBranch: async (projectId: string, sourceBranch: string) =>
      z
        .array(mergeRequestSchema)
        .parse(await mergeRequests.all({ projectId, sourceBranch, state: all, page: 1, perPage: 100 })),
    countOpened: async (projectId: string, labels: string): Promise<number> => {
      const list = async (page: number, perPage: number) =>
        pageSchema.parse(
          await mergeRequests.all({
            projectId,
            labels,
            state: 'opened',
            page,
            perPage,
            showExpanded: true as const,
          }),
        );
      const { total } = (await list(1, 1)).paginationInfo;
      if (total !== undefined) return total;
      // GitLab gives no total past 10,000, nor do some proxies let it through: pages are counted, up to a point.
      let count = 0;
      for (let page = 1; page <= 20; page++) {
        const { length } = (await list(page, 100)).data;
        count += length;
        if (length < 100) break;
      }
      return count;
    },
    createMergeRequest: async (
      projectId: string | number,
      { branch, target, title, ...options }: NewMergeRequest,
    ) =>
      mergeRequestSchema.parse(
        await mergeRequests.create(projectId, branch, target, title, {
          ...options,
          labels: [...options.labels],
        }),
      ),
    editMergeRequest: async (projectId: string, iid: number, changes: MergeRequestChanges) =>
      // GitLab takes a list of labels, where gitbeaker’s type has one text.
      mergeRequestSchema.parse(await mergeRequests.edit(projectId, iid, changes as object)),
    createCommit: async (
      projectId: string,
      branch: string,
      message: string,
      actions: CommitActions,
      start: Start,
    ) => commitSchema.parse(await commits.create(projectId, branch, message, [...actions], start)),
    readBranch: async (projectId: string, branch: string) =>
      branchSchema.optional().parse(await unlessMissing(branches.show(projectId, branch))),
    readFile: async (projectId: string, path: string, ref: string) =>
      fileSchema.optional().parse(await unlessMissing(files.show(projectId, path, ref))),
    /** Oldest first, up to a number nobody reads. */
    listNotes: async (projectId: string, iid: number): Promise<Note[]> => {
      const found: Note[] = [];
      for (let page = 1; page <= 10; page++) {
        const options = { sort: 'asc', orderBy: 'created_at', page, perPage: 100 } as const;
        const list = z.array(noteSchema).parse(await notes.all(projectId, iid, options));
        found.push(...list);
        if (list.length < 100) break;
      }
      return found;
    },
    createNote: async (projectId: string, iid: number, body: string) =>
      noteSchema.parse(await notes.create(projectId, iid, body)),
    removeNote: (projectId: string, iid: number, id: number) =>
      unlessMissing(notes.remove(projectId, iid, id)),
    removeBranch: (projectId: string, branch: string) => unlessMissing(branches.remove(projectId, branch)),
    /** All issues with a label, open and closed, oldest first. */
    listIssues: async (projectId: string, labels: string) =>
      z
        .array(issueSchema)
        .parse(
          await issues.all({ projectId, labels, orderBy: 'created_at', sort: 'asc', page: 1, perPage: 20 }),
        ),
    createIssue: async (
      projectId: string,
      title: string,
      options: { description: string; labels: string; confidential: boolean },
    ) => issueSchema.parse(await issues.create(projectId, title, options)),
    editIssue: async (
      projectId: string,
      iid: number,
      options: { title: string; description: string; stateEvent?: 'close' | 'reopen' },
    ) => issueSchema.parse(await issues.edit(projectId, iid, options)),
    readUser: async () => userSchema.parse(await users.showCurrentUser()),
    readMember: async (projectId: string, userId: number) =>
      memberSchema
        .optional()
        .parse(await unlessMissing(members.show(projectId, userId, { includeInherited: true }))),
    readProject: async (projectId: string) => projectSchema.parse(await projects.show(projectId)),
    readToken: async () => tokenSchema.optional().parse(await unlessMissing(tokens.show())),
    readMetadata: async () => z.object({ version: z.string() }).parse(await metadata.show()),
  };
}

/** GitLab takes `all`, which gitbeaker’s type does not know; it must be said, or a closed one would be opened again. */
const all = 'all' as 'opened';

const pageSchema = z.object({
  data: z.array(z.unknown()),
  paginationInfo: z.object({ total: z.number().optional().catch(undefined) }),
});

async function unlessMissing<Answer>(request: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await request;
  } catch (error) {
    if (isStatus(error, 404) && !error.detail.includes('Project Not Found')) return undefined;
    throw error;
  }
}

type CommitActions = readonly {
  action: 'create' | 'update';
  filePath: string;
  content: string;
  encoding: 'text' | 'base64';
  lastCommitId?: string;
}[];

interface Start {
  startBranch?: string;
  startProject?: string;
}

interface MergeRequestChanges {
  stateEvent?: 'close';
  description?: string;
  labels?: readonly string[];
  addLabels?: readonly string[];
}

interface NewMergeRequest {
  branch: string;
  target: string;
  title: string;
  description: string;
  labels: readonly string[];
  removeSourceBranch: true;
  squash: true;
  targetProjectId?: number;
}

export interface ClientOptions {
  url: string;
  token: string;
  timeoutMs: number;
}

export type GitlabClient = ReturnType<typeof createGitlabClient>;
