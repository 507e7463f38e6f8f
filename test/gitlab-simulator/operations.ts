import { createHash } from 'node:crypto';
import type { OperationName } from './contract.ts';
import {
  commit,
  createNote,
  readFileAt,
  toAnswer,
  toIssueAnswer,
  type Issue,
  type MergeRequest,
  type Project,
} from './project.ts';
import { findQuickActions } from './quick-actions.ts';

/** What GitLab does, operation by operation; answers in its own words. */
export const operations: Record<OperationName, (call: Call) => Answer> = {
  createCommit({ project, world, body }) {
    const branch = String(body.branch);
    const startBranch = body.start_branch as string | undefined;
    const actions = body.actions as Action[];
    const existing = project.branches.get(branch);
    if (startBranch !== undefined && startBranch !== branch && existing !== undefined)
      return refuse(
        400,
        `A branch called '${branch}' already exists. Switch to that branch in order to make changes`,
      );
    const from =
      body.start_project === undefined ? project : findProject(world, body.start_project as string);
    const parent = existing ?? (startBranch === undefined ? undefined : from?.branches.get(startBranch));
    if (parent === undefined)
      return refuse(400, 'You can only create or edit files when you are on a branch');
    const files = new Map<string, Buffer | null>();
    for (const { action, file_path, content = '', encoding = 'text', last_commit_id } of actions) {
      const current = readFileAt(parent, file_path);
      if (action === 'create' && current !== undefined)
        return refuse(400, 'A file with this name already exists');
      if (action === 'update' && current === undefined)
        return refuse(400, "A file with this name doesn't exist");
      if (action === 'update' && last_commit_id !== undefined && last_commit_id !== current?.lastCommit)
        return refuse(400, `The file has changed since you started editing it: ${file_path}`);
      files.set(file_path, Buffer.from(content, encoding === 'text' ? 'utf8' : 'base64'));
    }
    const made = commit(parent, String(body.commit_message), files);
    project.branches.set(branch, made);
    const [title = ''] = made.message.split('\n');
    return answer(201, {
      ...{ id: made.id, short_id: made.id.slice(0, 8), title, message: made.message },
      ...{ parent_ids: [parent.id], web_url: `${world.url}/${project.path}/-/commit/${made.id}` },
    });
  },
  createMergeRequest({ project, world, body }) {
    const targetId = (body.target_project_id as number | undefined) ?? project.id;
    const target = world.projects.find(({ id }) => id === targetId);
    const sourceBranch = String(body.source_branch);
    const targetBranch = String(body.target_branch);
    if (target === undefined || !project.branches.has(sourceBranch) || !target.branches.has(targetBranch))
      return refuse(400, { source_branch: ['is invalid'] });
    const open = target.mergeRequests.find(
      (other) =>
        other.state === 'opened' &&
        other.source_branch === sourceBranch &&
        other.source_project_id === project.id,
    );
    if (open !== undefined)
      return refuse(409, [`Another open merge request already exists for this source branch: !${open.iid}`]);
    const labels = body.labels as string[] | string | undefined;
    const request: MergeRequest = {
      iid: target.mergeRequests.length + 1,
      title: String(body.title),
      description: (body.description as string | undefined) ?? '',
      state: 'opened',
      source_branch: sourceBranch,
      target_branch: targetBranch,
      source_project_id: project.id,
      target_project_id: target.id,
      labels: typeof labels === 'string' ? labels.split(',') : (labels ?? []),
      squash: body.squash === true,
      removeSourceBranch: body.remove_source_branch === true,
      notes: [],
    };
    target.mergeRequests.push(request);
    world.quickActions.push(...findQuickActions(request.description));
    return answer(201, toAnswer(target, request, world.url));
  },
  updateMergeRequest({ project, world, body, params: [, iid] }) {
    const request = project.mergeRequests.find((other) => String(other.iid) === iid);
    if (request === undefined) return refuse(404, '404 Not found');
    if (body.state_event === 'close' && request.state === 'opened') request.state = 'closed';
    if (body.state_event === 'reopen' && request.state === 'closed') request.state = 'opened';
    if (body.labels !== undefined) request.labels = [...(body.labels as string[])];
    request.labels = [...new Set([...request.labels, ...((body.add_labels as string[] | undefined) ?? [])])];
    if (body.description !== undefined) {
      request.description = body.description as string;
      world.quickActions.push(...findQuickActions(request.description));
    }
    return answer(200, toAnswer(project, request, world.url));
  },
  listMergeRequests({ project, world, query }) {
    const state = query.get('state') ?? 'all';
    const branch = query.get('source_branch');
    const labels = query.get('labels')?.split(',') ?? [];
    const source = query.get('source_project_id');
    const found = project.mergeRequests
      .filter((request) => state === 'all' || request.state === state)
      .filter((request) => branch === null || request.source_branch === branch)
      .filter((request) => source === null || String(request.source_project_id) === source)
      .filter((request) => labels.every((label) => request.labels.includes(label)))
      .reverse();
    const perPage = Number(query.get('per_page') ?? 20);
    const page = Number(query.get('page') ?? 1);
    const shown = found.slice((page - 1) * perPage, page * perPage);
    return {
      ...answer(
        200,
        shown.map((request) => toAnswer(project, request, world.url)),
      ),
      headers: { 'x-total': String(found.length), 'x-page': String(page), 'x-per-page': String(perPage) },
    };
  },
  getFile({ project, query, params: [, path = ''] }) {
    const ref = query.get('ref') ?? '';
    const head = project.branches.get(ref);
    if (head === undefined) return refuse(404, '404 Commit Not Found');
    const file = readFileAt(head, path);
    if (file === undefined) return refuse(404, '404 File Not Found');
    return answer(200, {
      ...{
        file_name: path.split('/').at(-1),
        file_path: path,
        size: file.content.length,
        encoding: 'base64',
        ref,
      },
      content: file.content.toString('base64'),
      content_sha256: createHash('sha256').update(file.content).digest('hex'),
      blob_id: createHash('sha1').update(file.content).digest('hex'),
      ...{ commit_id: head.id, last_commit_id: file.lastCommit },
    });
  },
  getBranch({ project, params: [, name = ''] }) {
    const head = project.branches.get(name);
    if (head === undefined) return refuse(404, '404 Branch Not Found');
    return answer(200, {
      name,
      commit: { id: head.id, message: head.message },
      merged: false,
      protected: false,
    });
  },
  deleteBranch({ project, params: [, name = ''] }) {
    return project.branches.delete(name) ? answer(204, null) : refuse(404, '404 Branch Not Found');
  },
  listNotes({ project, query, params: [, iid] }) {
    const request = project.mergeRequests.find((other) => String(other.iid) === iid);
    if (request === undefined) return refuse(404, '404 Not found');
    const perPage = Number(query.get('per_page') ?? 20);
    const page = Number(query.get('page') ?? 1);
    const sorted = query.get('sort') === 'asc' ? request.notes : [...request.notes].reverse();
    return answer(200, sorted.slice((page - 1) * perPage, page * perPage));
  },
  createNote({ project, world, bot, body, params: [, iid] }) {
    const request = project.mergeRequests.find((other) => String(other.iid) === iid);
    if (request === undefined) return refuse(404, '404 Not found');
    const text = String(body.body);
    world.quickActions.push(...findQuickActions(text));
    const note = createNote(text, bot);
    request.notes.push(note);
    return answer(201, note);
  },
  deleteNote({ project, bot, params: [, iid, id] }) {
    const request = project.mergeRequests.find((other) => String(other.iid) === iid);
    const note = request?.notes.find((other) => String(other.id) === id);
    if (request === undefined || note === undefined) return refuse(404, '404 Not found');
    if (note.author.id !== bot.id) return refuse(403, '403 Forbidden');
    request.notes = request.notes.filter((other) => other !== note);
    return answer(204, null);
  },
  listIssues({ project, world, query }) {
    const state = query.get('state');
    const labels = query.get('labels')?.split(',') ?? [];
    const found = project.issues
      .filter((issue) => state === null || state === 'all' || issue.state === state)
      .filter((issue) => labels.every((label) => issue.labels.includes(label)));
    const sorted = query.get('sort') === 'asc' ? found : [...found].reverse();
    return answer(
      200,
      sorted.map((issue) => toIssueAnswer(project, issue, world.url)),
    );
  },
  createIssue({ project, world, body }) {
    const labels = body.labels as string[] | string | undefined;
    const issue: Issue = {
      iid: project.issues.length + 1,
      title: String(body.title),
      description: (body.description as string | undefined) ?? '',
      state: 'opened',
      labels: typeof labels === 'string' ? labels.split(',') : (labels ?? []),
      confidential: body.confidential === true,
    };
    world.quickActions.push(...findQuickActions(issue.description));
    project.issues.push(issue);
    return answer(201, toIssueAnswer(project, issue, world.url));
  },
  updateIssue({ project, world, body, params: [, iid] }) {
    const issue = project.issues.find((other) => String(other.iid) === iid);
    if (issue === undefined) return refuse(404, '404 Not found');
    if (body.title !== undefined) issue.title = body.title as string;
    if (body.description !== undefined) {
      issue.description = body.description as string;
      world.quickActions.push(...findQuickActions(issue.description));
    }
    if (body.state_event === 'close') issue.state = 'closed';
    if (body.state_event === 'reopen') issue.state = 'opened';
    return answer(200, toIssueAnswer(project, issue, world.url));
  },
  currentUser: ({ bot: { id, username } }) => answer(200, { id, username, state: 'active', bot: true }),
  getMember({ world, project, params: [, user] }) {
    const bot = [...world.bots.values()].find(({ id }) => String(id) === user);
    const level = bot === undefined ? world.members.get(Number(user)) : levelIn(bot, project);
    if (level === undefined || level === 0) return refuse(404, '404 Not found');
    return answer(200, { id: Number(user), username: `membre-${user ?? ''}`, access_level: level });
  },
  getProject({ project, bot }) {
    const level = levelIn(bot, project);
    return answer(200, {
      ...{ id: project.id, path_with_namespace: project.path, default_branch: 'main' },
      permissions: { project_access: level === 0 ? null : { access_level: level }, group_access: null },
    });
  },
  tokenSelf: ({ world }) =>
    answer(200, {
      id: 1,
      name: 'annuaire',
      scopes: world.tokenScopes,
      active: true,
      expires_at: world.tokenExpires,
    }),
  metadata: () => answer(200, { version: '18.5.0', revision: '0000000', enterprise: false }),
  listFeatures: ({ world }) => answer(200, { version: 1, features: world.features }),
};

/** A project by its number or its path. */
export function findProject(world: World, name: string): Project | undefined {
  return world.projects.find(({ id, path, isGone }) => !isGone && (String(id) === name || path === name));
}

/** The role of a token’s account in a project; 0: it is no member. */
export function levelIn({ level, project: only }: Bot, { id }: Project): number {
  return only === undefined || only === id ? level : 0;
}

export function answer(status: number, body: unknown): Answer {
  return { status, body, headers: {} };
}

export function refuse(status: number, message: unknown): Answer {
  return answer(status, { message });
}

export interface World {
  url: string;
  projects: Project[];
  /** Number of a person → their access level in every project. */
  members: Map<number, number>;
  tokenExpires: string;
  tokenScopes: string[];
  /** Old paths of projects → their numbers. */
  moved: Map<string, number>;
  /** Tokens that are accepted → whose each is. */
  bots: Map<string, Bot>;
  /** What GitLab would have carried out, of all the texts it was given: nothing of ours should be here. */
  quickActions: string[];
  features: { name: string; enabled: boolean; strategies: { name: string }[] }[];
}

export interface Bot {
  id: number;
  username: string;
  /** Its role: 30 is « Developer ». */
  level: number;
  /** The only project where it has that role; absent: each of them. */
  project?: number | undefined;
}

export interface Call {
  world: World;
  bot: Bot;
  project: Project;
  query: URLSearchParams;
  body: Record<string, unknown>;
  /** What the path holds, decoded: the project, then the rest. */
  params: string[];
}

export interface Answer {
  status: number;
  body: unknown;
  headers: Record<string, string>;
}

interface Action {
  action: string;
  file_path: string;
  content?: string;
  encoding?: 'text' | 'base64';
  last_commit_id?: string;
}
