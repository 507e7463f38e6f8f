import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { draftInside } from './put-in-place.ts';

const dayMs = 24 * 3600 * 1000;

/**
 * Clears the working folders of builds that were interrupted: in the cache, `site-<pid>` and what stands beside it; beside
 * the site, its own name with a number. A process of that number may run on another machine that shares the folder: only
 * what has been left for a day goes.
 */
export async function clearInterrupted(cache: string, outDir: string, now = Date.now()): Promise<void> {
  await clear(cache, /^site-(\d+)(?:\.|$)/, now);
  await clear(
    dirname(outDir),
    new RegExp(`^${RegExp.escape(basename(outDir))}\\.(\\d+)\\.(?:old|tmp)$`),
    now,
  );
  // Where its folder is mounted, a site is made in it.
  await clear(outDir, draftInside, now);
}

async function clear(folder: string, named: RegExp, now: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = named.exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    const path = join(folder, name);
    // Another build may be clearing the same.
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && now - found.mtimeMs > dayMs) await rm(path, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (reason) {
    return (reason as NodeJS.ErrnoException).code === 'EPERM';
  }
}
