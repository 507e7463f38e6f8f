import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ExecuteGit, GitCommand, GitEnd } from './execute-git.ts';

const program = fileURLToPath(new URL('./git-program.ts', import.meta.url));

/**
 * Runs git from a small process of its own, started at first use. To start a command, a system copies the map of all the
 * memory of whoever starts it: 25 ms of every thread for a service of 400 MB, one for this one. It ends with us, however
 * we end; should it end before us, what it was doing is told as failed, and the next command starts another.
 */
export function createGitProcess(): ExecuteGit {
  let current: ChildProcess | undefined;
  let last = 0;
  const waiting = new Map<number, Waiting>();

  const fail = (reason: Error) => {
    current = undefined;
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };

  const start = (): ChildProcess => {
    const child = fork(program, {
      // Nothing of our environment goes to it, least of all a token: each command brings its own.
      env: {},
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.on('message', (message) => {
      const { id, end } = message as GitAnswer;
      waiting.get(id)?.resolve(end);
      waiting.delete(id);
      if (waiting.size === 0) child.channel?.unref();
    });
    child.on('error', (reason) => {
      if (current === child) fail(reason);
    });
    child.on('exit', (code, signal) => {
      if (current === child) fail(new Error(`the process of git ended: ${signal ?? code ?? ''}`));
    });
    // Only an answer that is awaited keeps us here.
    child.unref();
    return child;
  };

  return (command) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      current ??= start();
      current.channel?.ref();
      current.send({ id, command } satisfies GitQuestion);
    });
}

interface Waiting {
  resolve: (end: GitEnd) => void;
  reject: (reason: Error) => void;
}

export interface GitQuestion {
  id: number;
  command: GitCommand;
}

export interface GitAnswer {
  id: number;
  end: GitEnd;
}
