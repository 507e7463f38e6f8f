import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listFiles } from '#adapters/list-files.ts';
import { makeFolder } from '#adapters/make-folder.ts';
import { stampFile } from './build-stamp.ts';

/**
 * Where a build writes what changed: in its cache, unless nothing can be renamed from there to the place of the site, which
 * may stand on another disk or be mounted apart; beside the site then, or in its own folder when that one cannot be replaced,
 * and nothing is ever copied.
 * @param cached the folder it has in the cache, made here
 */
export function draftPlace(cached: string, target: string, move = renameSync): string {
  const beside = besideOf(target);
  const inside = insideOf(target);
  // In a container, numbers of processes come back: nothing of another build goes in this one.
  for (const left of [beside, inside]) rmSync(left, { recursive: true, force: true });
  makeFolder(dirname(cached));
  if (isFixed(target, move)) return inside;
  makeFolder(cached);
  try {
    move(cached, beside);
    move(beside, cached);
    return cached;
  } catch {
    return beside;
  }
}

/**
 * Puts a finished folder in the place of another; the only moment without a site is between two renames. A folder that
 * cannot be renamed is filled where it is.
 */
export async function replaceFolder(draft: string, target: string): Promise<void> {
  if (draft === insideOf(target)) return fillFolder(target, draft);
  const former = `${target}.${process.pid}.old`;
  const ready = await bring(draft, target);
  await rename(target, former).catch(() => undefined);
  await rename(ready, target);
  await rm(former, { recursive: true, force: true });
}

/** Gives a folder what a draft holds, and nothing else; what tells it is ours comes first. */
async function fillFolder(target: string, draft: string): Promise<void> {
  const wanted = new Set(listFiles(draft));
  const tells = ownFiles.filter((path) => path !== stampFile && wanted.has(path));
  const taken = new Set([...wanted].flatMap((path) => [path, ...foldersOf(path)]));
  const removed = listSite(target).filter(
    (path) => !taken.has(path) && !foldersOf(path).some((above) => wanted.has(above)),
  );
  await updateFolder(target, draft, { changed: new Set([...tells, ...wanted]), removed });
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

/** The folder, on the disk of its place: from there, what is in it is put in place by a renaming. */
async function bring(draft: string, target: string): Promise<string> {
  await mkdir(draft, { recursive: true });
  if (draft === insideOf(target)) return draft;
  const beside = besideOf(target);
  if (draft !== beside) await rename(draft, beside);
  return beside;
}

function besideOf(target: string): string {
  return `${target}.${process.pid}.tmp`;
}

function insideOf(target: string): string {
  return join(target, `.${process.pid}.tmp`);
}

/** The draft of a build in the folder of its site, with the number of its process. */
export const draftInside = /^\.(\d+)\.tmp$/;

/** The files of a site, in no order. What stands apart is not entered: only the system may read some of it. */
export function listSite(target: string): string[] {
  const there = readdirSync(target).filter((name) => !isApart(name));
  return there.flatMap((name) => (isFolder(join(target, name)) ? listFiles(target, `${name}/`) : name));
}

/** Whether what stands in the folder of a site is none of it: a build under way, what a disk keeps for its repair. */
export function isApart(name: string): boolean {
  return name === 'lost+found' || draftInside.test(name);
}

/** What tells a site of ours: its stamp, or, where its making was cut, a file that no other site has. */
export const ownFiles = [stampFile, 'identifiants.json'];

/**
 * Whether a folder has to stay: it is mounted, or the folder it is in is not ours to write. The system says so when an
 * empty folder would take its place, which it otherwise does only where nothing is.
 */
function isFixed(target: string, move: typeof renameSync): boolean {
  if (!existsSync(target)) return false;
  const empty = besideOf(target);
  try {
    mkdirSync(empty);
    move(empty, target);
    return false;
  } catch (reason) {
    return fixing.has((reason as NodeJS.ErrnoException).code);
  } finally {
    rmSync(empty, { recursive: true, force: true });
  }
}

const fixing: ReadonlySet<string | undefined> = new Set(['EBUSY', 'EACCES', 'EPERM', 'EROFS']);

/** A file may come where a folder was, and a folder where a file was. */
function makeWay(target: string, path: string): void {
  for (const above of foldersOf(path)) {
    const stats = lstatSync(join(target, above), { throwIfNoEntry: false });
    if (stats?.isDirectory() === false) rmSync(join(target, above));
  }
  mkdirSync(join(target, dirname(path)), { recursive: true });
  const file = join(target, path);
  if (isFolder(file)) rmSync(file, { recursive: true });
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
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
