import type { Fault } from './fault-modes.ts';
import type { World } from './operations.ts';
import {
  commit,
  createNote,
  createProject,
  readFileAt,
  type Commit,
  type Issue,
  type MergeRequest,
} from './project.ts';
import type { Journal } from './server.ts';

/** Carries out an order of a test: faults to come, what moderators do, what there is to see. */
export function applyCommand(command: Command, state: ControlState): unknown {
  const { world, journal } = state;
  const [project, inbox] = world.projects;
  if (project === undefined) throw new Error('no project');
  const find = (iid: number) => project.mergeRequests.find((request) => request.iid === iid);
  switch (command.do) {
    case 'fail':
      state.faults.push(...command.faults);
      return;
    case 'heal':
      state.faults = [];
      return;
    case 'state':
      return {
        mergeRequests: project.mergeRequests,
        issues: project.issues,
        quickActions: world.quickActions,
        delayed: state.delayed.length,
        branches: listBranches(project.branches),
        inboxBranches: listBranches(inbox?.branches ?? new Map<string, Commit>()),
        ...journal,
      };
    case 'merge': {
      const request = find(command.iid);
      const source = world.projects.find(({ id }) => id === request?.source_project_id);
      const head = source?.branches.get(request?.source_branch ?? '');
      if (request === undefined || head === undefined) throw new Error('nothing to merge');
      request.state = 'merged';
      project.branches.set('main', commit(project.branches.get('main'), request.title, new Map(head.files)));
      source?.branches.delete(request.source_branch);
      return;
    }
    case 'close': {
      const request = find(command.iid);
      if (request !== undefined) request.state = 'closed';
      return;
    }
    case 'note': {
      const author = { id: command.author ?? 7, username: 'moderatrice' };
      find(command.iid)?.notes.push(createNote(command.body, author, command));
      return;
    }
    case 'label':
      find(command.iid)?.labels.push(command.label);
      return;
    case 'rename':
      world.moved.set(project.path, project.id);
      project.path = command.path;
      world.moved.delete(command.path);
      return;
    case 'hide':
      project.isGone = command.hidden;
      return;
    case 'replace': {
      const main = project.branches.get('main');
      const branches = main === undefined ? new Map<string, Commit>() : new Map([['main', main]]);
      world.projects[0] = createProject(project.id + 100, project.path, { branches });
      return;
    }
    case 'grant': {
      const { token, level = 30, project: only } = command;
      const id = 900 + world.bots.size + 1;
      world.bots.set(token, { id, username: `project_42_bot${id}`, level, project: only });
      return;
    }
    case 'revoke':
      world.bots.delete(command.token);
      return;
    case 'scopes':
      world.tokenScopes = command.scopes;
      return;
    case 'expire':
      world.tokenExpires = command.day;
      return;
    case 'release':
      for (const release of state.delayed.splice(0)) release();
      return;
    case 'write': {
      const { path, content, branch = 'main' } = command;
      const made = commit(
        project.branches.get(branch),
        'Une autre main',
        new Map([[path, Buffer.from(content)]]),
      );
      project.branches.set(branch, made);
      return;
    }
    case 'read': {
      const from = command.inbox === true ? inbox : project;
      return readFileAt(from?.branches.get(command.branch), command.path)?.content.toString('base64') ?? null;
    }
    case 'flag':
      world.features = [{ name: command.name, enabled: command.enabled, strategies: [{ name: 'default' }] }];
      return;
  }
}

function listBranches(branches: ReadonlyMap<string, Commit>): Record<string, BranchState> {
  return Object.fromEntries(
    [...branches].map(([name, { id, message, files }]) => [name, { id, message, paths: [...files.keys()] }]),
  );
}

export type Command =
  | { do: 'fail'; faults: Fault[] }
  | { do: 'heal' }
  | { do: 'state' }
  | { do: 'merge'; iid: number }
  | { do: 'close'; iid: number }
  | { do: 'note'; iid: number; body: string; system?: boolean; internal?: boolean; author?: number }
  | { do: 'label'; iid: number; label: string }
  | { do: 'rename'; path: string }
  | { do: 'hide'; hidden: boolean }
  | { do: 'replace' }
  | { do: 'grant'; token: string; level?: number | undefined; project?: number | undefined }
  | { do: 'revoke'; token: string }
  | { do: 'scopes'; scopes: string[] }
  | { do: 'expire'; day: string }
  | { do: 'release' }
  | { do: 'write'; path: string; content: string; branch?: string }
  | { do: 'read'; branch: string; path: string; inbox?: boolean }
  | { do: 'flag'; name: string; enabled: boolean };

export interface BranchState {
  id: string;
  message: string;
  /** What its last commit touched. */
  paths: string[];
}

export interface SimulatorState extends Journal {
  mergeRequests: MergeRequest[];
  issues: Issue[];
  quickActions: string[];
  /** How many answers are held back. */
  delayed: number;
  branches: Record<string, BranchState>;
  inboxBranches: Record<string, BranchState>;
}

interface ControlState {
  world: World;
  journal: Journal;
  faults: Fault[];
  /** Answers held back until « release ». */
  delayed: (() => void)[];
}
