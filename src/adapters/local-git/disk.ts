import { open, readdir, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Git } from './git.ts';

/** How long an object that nothing holds yet may belong to a write under way in another process. */
const graceSeconds = 10;

/**
 * Marks objects as old, so that the next `pruneReleased` takes those that no ref holds; one that git writes again
 * meanwhile is young again. An object in a pack has no file of its own, and is left to `pruneReleased`.
 */
export async function release(dir: string, objects: readonly string[]): Promise<void> {
  for (const name of objects.filter((object) => /^[0-9a-f]{40}$/.test(object)))
    await utimes(join(dir, 'objects', name.slice(0, 2), name.slice(2)), 0, 0).catch(() => undefined);
}

/** Takes off the disk what no ref holds, but for what another process may just be writing. */
export async function pruneReleased(git: Git): Promise<void> {
  const packs = /^packs: (\d+)$/m.exec(await git.text(['count-objects', '-v']))?.[1];
  // Packs are only made by hand (`git gc`): written anew, they lose what nothing holds.
  if (packs !== '0') await git.run(['repack', '-a', '-d', '-q']);
  await git.run(['prune', `--expire=${graceSeconds}.seconds.ago`]);
}

/**
 * Puts the folders that a change of ref touched on the disk, as git does for their files: a power cut then loses no
 * entry. Folders untouched for a minute are on it already.
 */
export async function syncFolders(dir: string, ref: string): Promise<void> {
  const objects = join(dir, 'objects');
  const folders = [objects];
  for (const name of await readdir(objects)) {
    if (name.length === 2 && Date.now() - (await stat(join(objects, name))).mtimeMs < 60_000)
      folders.push(join(objects, name));
  }
  for (let folder = dirname(join(dir, ref)); folder.length > dir.length; folder = dirname(folder))
    folders.push(folder);
  for (const folder of folders) await syncFolder(folder);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  // Some systems know no such thing for folders.
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
