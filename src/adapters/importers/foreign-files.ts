import { lstat, open, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Unreadable } from './candidate.ts';

/**
 * The files of a folder, or the one file given, in a stable order. Symbolic links and hidden names are not followed.
 * @returns none when there is no such path
 */
export async function listForeignFiles(
  path: string,
  wanted: (name: string) => boolean,
  { deep = false }: { deep?: boolean } = {},
): Promise<ForeignFile[]> {
  const stats = await lstat(path).catch(() => undefined);
  if (stats?.isFile()) return [{ path, record: path.split(/[\\/]/).at(-1) ?? path }];
  if (!stats?.isDirectory()) return [];
  const entries = await readdir(path, { withFileTypes: true, recursive: deep });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && wanted(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/(?:^|[\\/])(?:\.git|node_modules)[\\/]/.test(relative(path, file)))
    .sort()
    .map((file) => ({ path: file, record: relative(path, file) }));
}

/** The text of a foreign file: UTF-8, whatever its line ends, without BOM; or why it cannot be read. */
export async function readForeignText(
  { path, record }: ForeignFile,
  maxBytes: number,
): Promise<string | Unreadable> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > maxBytes) return { record, reason: 'trop-gros', detail: `${size}` };
      return decodeForeign(await file.readFile(), record);
    } finally {
      await file.close();
    }
  } catch (error) {
    return { record, reason: 'illisible', detail: error instanceof Error ? error.message : '' };
  }
}

/** Bytes as text when they are UTF-8, without BOM and with simple line ends. */
export function decodeForeign(bytes: Uint8Array, record: string): string | Unreadable {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return { record, reason: 'encodage' };
  }
}

export interface ForeignFile {
  path: string;
  /** How the report names it: its place inside the folder given. */
  record: string;
}
