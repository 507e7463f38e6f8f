import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Brings a folder of contents to what its remote repository has, never by force: what was written here stays.
 * @returns the two commits, the same when nothing came; `undefined` when the folder follows no remote
 * @throws PullError when git cannot, with what git says
 */
export async function pullContent(dir: string): Promise<{ from: string; to: string } | undefined> {
  const git = async (...args: string[]) => {
    // No question on a machine where nobody answers.
    const { stdout } = await run('git', ['-c', 'core.askPass=true', '-C', dir, ...args], {
      timeout: 120_000,
    });
    return stdout.trim();
  };
  const upstream = await git('rev-parse', '--abbrev-ref', '@{upstream}').catch(() => undefined);
  if (upstream === undefined) return undefined;
  const from = await git('rev-parse', '--short', 'HEAD');
  try {
    await git('pull', '--ff-only', '--quiet', '--no-recurse-submodules');
  } catch (reason) {
    throw new PullError(
      reason instanceof Error && 'stderr' in reason ? String(reason.stderr) : String(reason),
    );
  }
  return { from, to: await git('rev-parse', '--short', 'HEAD') };
}

/** Git would have had to choose between two histories, or could not reach the remote. */
export class PullError extends Error {
  override readonly name = 'PullError';
}
