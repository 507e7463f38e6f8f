import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { exists } from '#adapters/exists.ts';
import { makeFolder } from '#adapters/make-folder.ts';

/**
 * Writes the files of a new directory; none of them when one is there already.
 * @returns the files that are in the way: when there are any, nothing was written
 */
export async function writeDirectory(folder: string, files: ReadonlyMap<string, string>): Promise<string[]> {
  const found = await Promise.all(
    [...files.keys()].map(async (path) => ((await exists(join(folder, path))) ? path : undefined)),
  );
  const inTheWay = found.filter((path) => path !== undefined);
  if (inTheWay.length > 0) return inTheWay;
  for (const [path, text] of files) {
    makeFolder(dirname(join(folder, path)));
    await writeFile(join(folder, path), text, { flag: 'wx' });
  }
  return [];
}
