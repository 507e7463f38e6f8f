import { lstatSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createIssue, type Issue, type IssueCode } from '#domain/issue.ts';

/** The bytes of a plain file, or the code of what is wrong with it. */
export function readRegularFile(path: string, maxBytes: number): Promise<Uint8Array | IssueCode> {
  return Promise.resolve(readNow(path, maxBytes));
}

/** Without waiting for the disk: for thousands of small files, that takes longer than reading them. */
function readNow(path: string, maxBytes: number): Uint8Array | IssueCode {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return 'fichier-manquant';
    if (stats.isSymbolicLink()) return 'fichier-lien-symbolique';
    if (!stats.isFile()) return 'fichier-inattendu';
    if (stats.size > maxBytes) return 'fichier-trop-gros';
    return readFileSync(path);
  } catch {
    return 'fichier-illisible';
  }
}

/** What is said of a file that has to be one and could not be read: a folder in its place is no stranger that may stay. */
export function unreadIssue(code: IssueCode, maximum: number): Issue {
  return createIssue(code === 'fichier-inattendu' ? 'fichier-illisible' : code, [], { maximum });
}

/** Names in a folder, sorted, hidden ones left out; `undefined` when there is no such folder. */
export async function listFolder(dir: string): Promise<string[] | undefined> {
  const names = await readdir(dir).catch(() => undefined);
  return names?.filter((name) => !name.startsWith('.')).sort();
}
