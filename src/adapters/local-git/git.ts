import { ForgeError } from '#domain/contribution/forge.ts';
import { tForge } from '#words/forge.ts';
import { executeGit, type ExecuteGit } from './execute-git.ts';

/**
 * Plumbing over one bare repository, through the git command and never a shell. The environment is ours alone: no
 * configuration of the machine, no prompt, one author who is nobody.
 * @param execute who starts the command: this process, unless another is given
 * @throws GitError when git refuses; ForgeError when there is no git at all
 */
export function createGit(dir: string, execute: ExecuteGit = executeGit): Git {
  const run = async (args: readonly string[], options: RunOptions = {}): Promise<Uint8Array> => {
    const { code, stdout, stderr } = await execute({
      args: [...settings, `--git-dir=${dir}`, ...args],
      env: { ...environment(), ...options.env },
      input: options.input,
    });
    if (code === 'absent') throw new ForgeError('human', tForge('local.no-git'));
    if (code !== 0) throw new GitError(code, stderr);
    return stdout;
  };
  const text = async (args: readonly string[], options?: RunOptions) =>
    new TextDecoder().decode(await run(args, options)).replace(/\n$/, '');
  return { run, text };
}

/** An object name that stands for « no such ref » in a compare-and-swap. */
export const noObject = '0'.repeat(40);

const settings = [
  ...['-c', 'core.autocrlf=false', '-c', 'gc.auto=0', '-c', 'core.quotePath=false'],
  // What the outbox takes as done must outlive a power cut; an index is a cache. Git before 2.36 ignores these.
  ...['-c', 'core.fsync=objects,derived-metadata,reference', '-c', 'core.fsyncMethod=batch'],
];

function environment(): NodeJS.ProcessEnv {
  const author = 'Annuaire';
  const email = 'contributions@localhost.invalid';
  return {
    PATH: process.env.PATH,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
    GIT_AUTHOR_NAME: author,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: author,
    GIT_COMMITTER_EMAIL: email,
  };
}

/** What git said when it refused. */
export class GitError extends Error {
  readonly code: number;
  constructor(code: number, stderr: string) {
    super(stderr.trim().slice(0, 500) || `git: ${code}`);
    this.name = 'GitError';
    this.code = code;
  }
}

interface RunOptions {
  input?: string | Uint8Array;
  env?: NodeJS.ProcessEnv;
}

export interface Git {
  run: (args: readonly string[], options?: RunOptions) => Promise<Uint8Array>;
  /** Standard output as text, without its final line break. */
  text: (args: readonly string[], options?: RunOptions) => Promise<string>;
}
