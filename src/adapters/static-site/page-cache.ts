import { createHash, type Hash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { digestOf } from '#adapters/digest.ts';

const sources = ['src', 'public', 'astro.config.mjs', 'package-lock.json'];

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
    shared: digestOf(siteUrl, await sharedKey(contentDir)),
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

/** A fingerprint of all that pages share: the code, and the whole content but its notices. */
async function sharedKey(contentDir: string): Promise<string> {
  const hash = createHash('sha256').update(process.env.RETENTION_DAYS ?? '');
  const learned = ['links.json', 'statistics.json'].map((name) =>
    join(process.env.DATA_DIR ?? '.data', name),
  );
  for (const root of [...sources, ...learned]) await add(hash, root, root);
  for (const name of (await readdir(contentDir)).sort()) {
    if (name !== 'notices' && name !== '.git') await add(hash, join(contentDir, name), name);
  }
  return hash.digest('hex');
}

async function add(hash: Hash, path: string, name: string): Promise<void> {
  const stats = await stat(path).catch(() => undefined);
  if (stats === undefined) return;
  if (!stats.isDirectory()) {
    hash.update(`${name} ${stats.size}\n`).update(await readFile(path));
    return;
  }
  for (const child of (await readdir(path)).sort()) await add(hash, join(path, child), `${name}/${child}`);
}

export interface PageCache {
  /** Where Astro keeps pages, for builds that find no site. */
  folder: string;
  /** Where what the folder of the site holds is remembered. */
  siteFile: string;
  /** Where what was said of each notice is remembered. */
  judgedFile: string;
  /** A fingerprint of all that pages share. */
  shared: string;
  release: () => Promise<void>;
}
