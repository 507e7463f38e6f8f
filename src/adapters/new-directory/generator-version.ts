import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Choices } from './directory-files.ts';

const run = promisify(execFile);

/**
 * The version of this generator that a new directory is pinned to: its tag, else its commit, else what `package.json`
 * says when it came without its history; and where it is had from, when its clone says so.
 */
export async function generatorVersion(): Promise<Choices['generator']> {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  const release = `v${version}`;
  const tag = await git('describe', '--tags', '--exact-match');
  const found = tag ?? (await git('rev-parse', 'HEAD')) ?? release;
  const origin = await git('remote', 'get-url', 'origin');
  return {
    version: found,
    released: found === release,
    // A pipeline has no key and no folder of this machine.
    source: origin?.startsWith('https://') === true ? origin : undefined,
  };
}

async function git(...args: string[]): Promise<string | undefined> {
  try {
    return (await run('git', args)).stdout.trim();
  } catch {
    return undefined;
  }
}
