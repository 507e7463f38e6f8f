import { link, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { exists } from '#adapters/exists.ts';
import { makeFolder } from '#adapters/make-folder.ts';

/** Writes a file whole or not at all: a neighbour first, on disk, then a rename. Makes the folder if needed. */
export async function writeFileAtomically(path: string, content: string | Uint8Array): Promise<void> {
  await withDraft(path, content, 'w', (draft) => rename(draft, path));
}

/** Writes a file whole or not at all, and gives what puts back what was there: the former file, or none. */
export async function replaceFile(path: string, content: Uint8Array): Promise<() => Promise<void>> {
  const former = (await exists(path)) ? await readFile(path) : undefined;
  await writeFileAtomically(path, content);
  return () => (former === undefined ? rm(path) : writeFileAtomically(path, former));
}

/**
 * Writes a file that does not exist yet, whole or not at all; never over another one.
 * @returns `false` when the name was taken meanwhile, and nothing is changed
 */
export async function writeNewFile(path: string, content: string | Uint8Array): Promise<boolean> {
  try {
    await withDraft(path, content, 'wx', async (draft) => {
      await link(draft, path);
      await rm(draft);
    });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function withDraft(
  path: string,
  content: string | Uint8Array,
  flag: 'w' | 'wx',
  place: (draft: string) => Promise<void>,
): Promise<void> {
  makeFolder(dirname(path));
  const draft = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(draft, flag);
    await file.writeFile(content).finally(async () => {
      await file.sync();
      await file.close();
    });
    await place(draft);
  } catch (error) {
    // What kept it from being written may keep it from being removed: the first is told.
    await rm(draft, { force: true }).catch(() => undefined);
    // Nobody has asked for the draft: whoever is told, is told of the file.
    if (error instanceof Error && 'path' in error && error.path === draft) error.path = path;
    throw error;
  }
}
