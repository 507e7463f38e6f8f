import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder, and those above it. Node’s own way asks again without end where a system says, of a place in a folder
 * that exists, that it does not (`/proc`): here that is one more refusal.
 * @param mode the rights of the folders it makes
 * @throws what the system says
 */
export function makeFolder(path: string, mode = 0o777): void {
  if (isFolder(path)) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above, mode);
  try {
    mkdirSync(path, { mode });
  } catch (reason) {
    // Another process may have made it while we looked.
    if (!isFolder(path)) throw reason;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
