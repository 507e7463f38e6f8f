import { execFile, type ExecFileException } from 'node:child_process';

/** Runs git as a child of this process; never rejects: how it ended is part of what it gives. */
export const executeGit: ExecuteGit = ({ args, env, input }) =>
  new Promise((resolve) => {
    const options = { encoding: 'buffer', maxBuffer: 64 * 1024 * 1024, env } as const;
    const child = execFile('git', [...args], options, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : codeOf(error), stdout, stderr: stderr.toString('utf8') }),
    );
    // Git may end before it reads its input: its exit code says so better than a broken pipe.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input ?? '');
  });

function codeOf({ code }: ExecFileException): GitEnd['code'] {
  if (code === 'ENOENT') return 'absent';
  return typeof code === 'number' ? code : -1;
}

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
