import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { digestOf } from '#adapters/digest.ts';
import { codeFiles, learnedFiles, sourceFiles } from './source-files.ts';

/**
 * Takes the folder where pages are kept from one build to the next, for one build at a time.
 * @param named the folder, when the environment says which
 * @returns nothing when another build has it, or when the content is a folder of the moment
 */
export async function takePageCache(
  contentDir: string,
  siteUrl: string,
  named: string | undefined,
): Promise<PageCache | undefined> {
  if (named === undefined && resolve(contentDir).startsWith(tmpdir())) return undefined;
  const place = createHash('sha256')
    .update(`${resolve(contentDir)} ${siteUrl}`)
    .digest('hex')
    .slice(0, 12);
  const folder = resolve(named ?? join('.cache', `pages-${place}`));
  const lock = `${folder}.lock`;
  await mkdir(folder, { recursive: true });
  if (!(await takeLock(lock))) return undefined;
  return {
    folder,
    siteFile: join(folder, 'site'),
    judgedFile: join(folder, 'judged'),
    release: () => rm(lock, { force: true }),
  };
}

/** A build that was killed leaves its lock: it is of nobody. */
async function takeLock(lock: string): Promise<boolean> {
  const write = () =>
    writeFile(lock, String(process.pid), { flag: 'wx' }).then(
      () => true,
      () => false,
    );
  if (await write()) return true;
  const owner = Number(await readFile(lock, 'utf8').catch(() => ''));
  if (owner > 0 && isRunning(owner)) return false;
  await rm(lock, { force: true });
  return write();
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A fingerprint of the code. */
export function codeKey(): string {
  return keyOf(codeFiles.map((root) => ({ root, from: '.' })));
}

/**
 * A fingerprint of all that pages share: their address, the code, and the whole content but its notices.
 * @param code that of the code
 */
export function sharedKey(code: string, contentDir: string, siteUrl: string): string {
  const names = readdirSync(contentDir).filter((name) => name !== 'notices' && name !== '.git');
  const roots = [
    ...learnedFiles().map((root) => ({ root, from: '.' })),
    ...names.sort().map((name) => ({ root: join(contentDir, name), from: contentDir })),
  ];
  return digestOf(code, siteUrl, process.env.RETENTION_DAYS ?? '', keyOf(roots));
}

/** @param roots files and folders, each with the folder that its paths start from */
function keyOf(roots: readonly { root: string; from: string }[]): string {
  const hash = createHash('sha256');
  for (const { root, from } of roots)
    for (const { path, stats } of sourceFiles(root))
      hash.update(`${relative(from, path)} ${stats.size}\n`).update(readFileSync(path));
  return hash.digest('base64url');
}

export interface PageCache {
  /** Where Astro keeps pages, for builds that find no site. */
  folder: string;
  /** Where what the folder of the site holds is remembered. */
  siteFile: string;
  /** Where what was said of each notice is remembered. */
  judgedFile: string;
  release: () => Promise<void>;
}
