import { lstat, readdir, readFile } from 'node:fs/promises';
import type { IssueCode } from '#domain/issue.ts';

/** The bytes of a plain file, or the code of what is wrong with it. */
export async function readRegularFile(path: string, maxBytes: number): Promise<Uint8Array | IssueCode> {
  const stats = await lstat(path).catch(() => undefined);
  if (stats === undefined) return 'fichier-manquant';
  if (stats.isSymbolicLink()) return 'fichier-lien-symbolique';
  if (!stats.isFile()) return 'fichier-inattendu';
  if (stats.size > maxBytes) return 'fichier-trop-gros';
  return readFile(path).catch(() => 'fichier-illisible' as const);
}

/** Names in a folder, sorted, hidden ones left out; `undefined` when there is no such folder. */
export async function listFolder(dir: string): Promise<string[] | undefined> {
  const names = await readdir(dir).catch(() => undefined);
  return names?.filter((name) => !name.startsWith('.')).sort();
}
