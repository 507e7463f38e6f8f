import { lstatSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '#adapters/make-folder.ts';
import { stampFile } from './build-stamp.ts';

/**
 * Where a build writes what changed: in its cache, unless nothing can be renamed from there to the place of the site, which
 * may stand on another disk or be mounted apart; beside the site then, and nothing is ever copied.
 * @param cached the folder it has in the cache, made here
 */
export function draftPlace(cached: string, target: string, move = renameSync): string {
  const beside = besideOf(target);
  makeFolder(cached);
  try {
    move(cached, beside);
    move(beside, cached);
    return cached;
  } catch {
    return beside;
  }
}

/** Puts a finished folder in the place of another; the only moment without a site is between two renames. */
export async function replaceFolder(draft: string, target: string): Promise<void> {
  const former = `${target}.${process.pid}.old`;
  const ready = await bring(draft, target);
  await rename(target, former).catch(() => undefined);
  await rename(ready, target);
  await rm(former, { recursive: true, force: true });
}

/**
 * Puts what changed in its place, one file after the other: pages after what they are made of, and what is no more after
 * the last page that named it. Cut in the middle, the folder holds files of two builds until the next one.
 */
export async function updateFolder(
  target: string,
  draft: string,
  { changed, removed }: Changes,
): Promise<void> {
  const ready = await bring(draft, target);
  // Without its stamp, what is there is no whole site: whoever starts next builds again.
  rmSync(join(target, stampFile), { force: true });
  const turn = (path: string) => (path === stampFile ? 2 : /\.html(?:\.br|\.gz)?$/.test(path) ? 1 : 0);
  const put = (path: string) => {
    makeWay(target, path);
    renameSync(join(ready, path), join(target, path));
  };
  const turns = Map.groupBy(changed, turn);
  for (const path of [...(turns.get(0) ?? []), ...(turns.get(1) ?? [])]) put(path);
  for (const path of removed) {
    rmSync(join(target, path), { force: true });
    removeEmpty(target, dirname(path));
  }
  for (const path of turns.get(2) ?? []) put(path);
  await rm(ready, { recursive: true, force: true });
}

/** The folder, beside its place: from there, what is in it is put in place by a renaming. */
async function bring(draft: string, target: string): Promise<string> {
  const beside = besideOf(target);
  await mkdir(draft, { recursive: true });
  if (draft !== beside) await rename(draft, beside);
  return beside;
}

function besideOf(target: string): string {
  return `${target}.${process.pid}.tmp`;
}

/** A file may come where a folder was, and a folder where a file was. */
function makeWay(target: string, path: string): void {
  for (const above of foldersOf(path)) {
    const isFile = lstatSync(join(target, above), { throwIfNoEntry: false })?.isDirectory() === false;
    if (isFile) rmSync(join(target, above));
  }
  mkdirSync(join(target, dirname(path)), { recursive: true });
  const file = join(target, path);
  if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory() === true) rmSync(file, { recursive: true });
}

/** Folders that nothing is left in. */
function removeEmpty(target: string, folder: string): void {
  if (folder === '.') return;
  try {
    rmdirSync(join(target, folder));
  } catch {
    return;
  }
  removeEmpty(target, dirname(folder));
}

/** The folders a path is in, from the nearest to the site’s own, which is left out. */
export function foldersOf(path: string): string[] {
  const above = dirname(path);
  return above === '.' ? [] : [above, ...foldersOf(above)];
}

interface Changes {
  changed: ReadonlySet<string>;
  removed: readonly string[];
}
