import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Command, SimulatorState } from './commands.ts';
import type { Fault } from './fault-modes.ts';

/** The project the simulator knows, and the inbox project forked from it. */
export const simulatedProject = 'annuaire/contenus';
export const simulatedInbox = 'annuaire/boite';

/**
 * Starts the simulated GitLab in a process of its own, on the loopback, on a free port.
 * @param contentDir a content folder whose notices stand on `main`
 */
export async function startGitlabSimulator({
  token = 'jeton-de-test',
  contentDir,
}: { token?: string; contentDir?: string } = {}): Promise<GitlabSimulator> {
  const script = fileURLToPath(new URL('server.ts', import.meta.url));
  const args = [script, token, ...(contentDir === undefined ? [] : [contentDir])];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const port = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`simulator ended: ${code ?? 'killed'}`));
    });
    createInterface({ input: child.stdout }).once('line', resolve);
  });
  const url = `http://127.0.0.1:${port}`;
  const order = async (command: Command): Promise<unknown> => {
    const response = await fetch(`${url}/control`, { method: 'POST', body: JSON.stringify(command) });
    return response.json();
  };
  const tell = async (command: Command): Promise<void> => {
    await order(command);
  };
  return {
    url,
    token,
    project: simulatedProject,
    control: {
      fail: (...faults) => tell({ do: 'fail', faults }),
      heal: () => tell({ do: 'heal' }),
      state: async () => (await order({ do: 'state' })) as SimulatorState,
      merge: (iid) => tell({ do: 'merge', iid }),
      close: (iid) => tell({ do: 'close', iid }),
      note: (iid, body, options = {}) => tell({ do: 'note', iid, body, ...options }),
      write: (path, content, branch = 'main') => tell({ do: 'write', path, content, branch }),
      read: async (branch, path, inbox = false) => {
        const content = (await order({ do: 'read', branch, path, inbox })) as string | null;
        return content === null ? undefined : Buffer.from(content, 'base64').toString('utf8');
      },
      label: (iid, label) => tell({ do: 'label', iid, label }),
      rename: (path) => tell({ do: 'rename', path }),
      hide: (hidden) => tell({ do: 'hide', hidden }),
      replace: () => tell({ do: 'replace' }),
      grant: (token, { level, project } = {}) => tell({ do: 'grant', token, level, project }),
      revoke: (token) => tell({ do: 'revoke', token }),
      scopes: (...scopes) => tell({ do: 'scopes', scopes }),
      expire: (day) => tell({ do: 'expire', day }),
      release: () => tell({ do: 'release' }),
      flag: (name, enabled) => tell({ do: 'flag', name, enabled }),
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => {
          resolve();
        });
        child.stdin.end();
      }),
  };
}

export interface GitlabSimulator {
  url: string;
  token: string;
  project: string;
  control: SimulatorControl;
  /** Ends the process; also ends by itself with the one that started it. */
  stop: () => Promise<void>;
}

export interface SimulatorControl {
  /** Faults to come, in order; each strikes once unless told, on any operation unless told. */
  fail: (...faults: Fault[]) => Promise<void>;
  heal: () => Promise<void>;
  state: () => Promise<SimulatorState>;
  /** What a moderator does. */
  merge: (iid: number) => Promise<void>;
  close: (iid: number) => Promise<void>;
  note: (
    iid: number,
    body: string,
    options?: { system?: boolean; internal?: boolean; author?: number },
  ) => Promise<void>;
  /** A commit by someone else, on `main` unless told. */
  write: (path: string, content: string, branch?: string) => Promise<void>;
  read: (branch: string, path: string, inbox?: boolean) => Promise<string | undefined>;
  label: (iid: number, label: string) => Promise<void>;
  /** The project gets another path; GitLab redirects the old one. */
  rename: (path: string) => Promise<void>;
  /** The project is taken away, or given back. */
  hide: (hidden: boolean) => Promise<void>;
  /** Another project in its place: the same notices, none of our branches and merge requests. */
  replace: () => Promise<void>;
  /** One more token that is accepted: « Developer » everywhere, unless told. */
  grant: (token: string, role?: { level?: number; project?: number }) => Promise<void>;
  revoke: (token: string) => Promise<void>;
  /** What tokens may do from now on. */
  scopes: (...scopes: string[]) => Promise<void>;
  /** The last day of the token, as `YYYY-MM-DD`. */
  expire: (day: string) => Promise<void>;
  /** Lets the answers go that a `slow` fault holds back. */
  release: () => Promise<void>;
  /** A feature flag, as moderators press it. */
  flag: (name: string, enabled: boolean) => Promise<void>;
}
