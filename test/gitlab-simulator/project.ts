import { createHash } from 'node:crypto';

/** One GitLab project in memory: commits that only hold what they change, branches, merge requests, notes. */
export function createProject(id: number, path: string, start?: { branches: Map<string, Commit> }): Project {
  const root = commit(undefined, 'Initial commit', new Map());
  return {
    id,
    path,
    branches: start ? new Map(start.branches) : new Map([['main', root]]),
    mergeRequests: [],
    issues: [],
    isPrivate: false,
    isGone: false,
  };
}

let commits = 0;

/** A new commit; its name depends on a counter, as GitLab’s on the clock. */
export function commit(parent: Commit | undefined, message: string, files: Commit['files']): Commit {
  commits += 1;
  const id = createHash('sha1')
    .update(`${commits}\n${parent?.id ?? ''}\n${message}`)
    .digest('hex');
  return { id, parent, message, files };
}

/** A file as a branch holds it, with the last commit that touched it. */
export function readFileAt(
  head: Commit | undefined,
  path: string,
): { content: Buffer; lastCommit: string } | undefined {
  for (let at = head; at !== undefined; at = at.parent) {
    const content = at.files.get(path);
    if (content === null) return undefined;
    if (content !== undefined) return { content, lastCommit: at.id };
  }
  return undefined;
}

/** A merge request as GitLab answers it. */
export function toAnswer(project: Project, request: MergeRequest, url: string): Record<string, unknown> {
  const { notes, squash, removeSourceBranch, ...rest } = request;
  return {
    ...rest,
    id: 1000 + request.iid,
    project_id: project.id,
    squash,
    force_remove_source_branch: removeSourceBranch,
    user_notes_count: notes.filter(({ system }) => !system).length,
    web_url: `${url}/${project.path}/-/merge_requests/${request.iid}`,
  };
}

/** An issue as GitLab answers it. */
export function toIssueAnswer(project: Project, issue: Issue, url: string): Record<string, unknown> {
  const web_url = `${url}/${project.path}/-/issues/${issue.iid}`;
  return { ...issue, id: 2000 + issue.iid, project_id: project.id, web_url };
}

let notes = 0;

/** A note by someone, now. */
export function createNote(
  body: string,
  author: Note['author'],
  { system = false, internal = false }: { system?: boolean | undefined; internal?: boolean | undefined } = {},
): Note {
  notes += 1;
  return { id: notes, body, system, internal, created_at: new Date().toISOString(), author };
}

export interface Commit {
  id: string;
  parent: Commit | undefined;
  message: string;
  /** `null`: removed. */
  files: Map<string, Buffer | null>;
}

export interface MergeRequest {
  iid: number;
  title: string;
  description: string;
  state: 'opened' | 'closed' | 'locked' | 'merged';
  source_branch: string;
  target_branch: string;
  source_project_id: number;
  target_project_id: number;
  labels: string[];
  squash: boolean;
  removeSourceBranch: boolean;
  notes: Note[];
}

export interface Note {
  id: number;
  body: string;
  system: boolean;
  internal: boolean;
  created_at: string;
  author: { id: number; username: string };
}

export interface Issue {
  iid: number;
  title: string;
  description: string;
  state: 'opened' | 'closed';
  labels: string[];
  confidential: boolean;
}

export interface Project {
  id: number;
  path: string;
  branches: Map<string, Commit>;
  mergeRequests: MergeRequest[];
  issues: Issue[];
  /** Who is no member is told that there is none. */
  isPrivate: boolean;
  /** Taken away, as a public forge may do. */
  isGone: boolean;
}
