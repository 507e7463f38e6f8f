import { execFile } from 'node:child_process';

/** Runs git as a child of this process; never rejects: how it ended is part of what it gives. */
export const executeGit: ExecuteGit = ({ args, env, input }) =>
  new Promise((resolve) => {
    const options = { encoding: 'buffer', maxBuffer: 64 * 1024 * 1024, env } as const;
    const child = execFile('git', [...args], options, (error, stdout, stderr) => {
      const code = error === null ? 0 : error.code === 'ENOENT' ? 'absent' : error.code;
      resolve({
        code: code === 'absent' || typeof code === 'number' ? code : -1,
        stdout,
        stderr: stderr.toString('utf8'),
      });
    });
    // Git may end before it reads its input: its exit code says so better than a broken pipe.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input ?? '');
  });

export type ExecuteGit = (command: GitCommand) => Promise<GitEnd>;

/** Plain data, for it may go to another process. */
export interface GitCommand {
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  input?: string | Uint8Array | undefined;
}

export interface GitEnd {
  /** The exit code; negative when a signal ended it; or there is no git at all. */
  code: number | 'absent';
  stdout: Uint8Array;
  stderr: string;
}
