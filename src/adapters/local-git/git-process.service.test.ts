import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGitProcess } from './git-process.ts';
import { createGit, GitError } from './git.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'annuaire-git-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** The processes this one started and that still live, by what they run. */
async function findPrograms(): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,ppid=,args=']);
  return stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, parent, ...args]) => Number(parent) === process.pid && args.join(' ').includes('git-program'))
    .map(([pid]) => Number(pid));
}

describe('git in a process of its own', () => {
  it('answers as git does, bytes and refusals, several commands at once', async () => {
    const git = createGit(dir, createGitProcess());
    await git.run(['init', '--quiet', '--bare', '--template=', dir]);
    const bytes = new Uint8Array([0, 255, 10, 13, 0]);
    const blobs = await Promise.all(
      Array.from({ length: 8 }, () => git.text(['hash-object', '-w', '--stdin'], { input: bytes })),
    );
    expect(new Set(blobs).size).toBe(1);
    expect([...(await git.run(['cat-file', 'blob', blobs[0] ?? '']))]).toEqual([...bytes]);
    const refused: unknown = await git
      .run(['rev-parse', '--verify', 'rien'])
      .catch((reason: unknown) => reason);
    expect(refused).toBeInstanceOf(GitError);
    expect((refused as GitError).code).toBe(128);
  });

  it('tells what it was doing as failed when it is killed, and starts again for the next', async () => {
    const git = createGit(dir, createGitProcess());
    await git.run(['init', '--quiet', '--bare', '--template=', dir]);
    const before = await findPrograms();
    const asked = git.text(['hash-object', '--stdin'], { input: 'x'.repeat(30_000_000) });
    for (const pid of before) process.kill(pid, 'SIGKILL');
    await expect(asked).rejects.toThrow('process of git');
    expect(await git.text(['hash-object', '--stdin'], { input: '' })).toBe(
      'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
    );
  });
});
