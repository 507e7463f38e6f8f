import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * How many people merged contributions into a folder of contents lately; their names go nowhere.
 * @returns nothing when the history does not tell: no git, a shallow copy, no merge
 */
export async function countDeciders(dir: string, since: Date): Promise<number | undefined> {
  const git = async (...args: string[]) =>
    (await promisify(execFile)('git', ['-C', dir, ...args])).stdout.trim();
  try {
    if ((await git('rev-parse', '--is-shallow-repository')) !== 'false') return undefined;
    const merges = ['--merges', '--grep=contrib/', `--since=${since.toISOString()}`];
    const authors = await git('log', ...merges, '--format=%ae');
    const people = new Set(authors.split('\n').filter((author) => author !== ''));
    return people.size === 0 ? undefined : people.size;
  } catch {
    return undefined;
  }
}
