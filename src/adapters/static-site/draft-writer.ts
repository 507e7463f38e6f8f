import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Compressor } from './compress.ts';

/** Writes files below a folder, each text with its compressed twins; every folder is made the first time. */
export function draftWriter(draft: string, { compress }: Pick<Compressor, 'compress'>): WriteFile {
  const made = new Set<string>();
  return (path, content) => {
    const file = join(draft, path);
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    // Without waiting: at tens of thousands of small files, a promise for each costs more than the disk.
    writeFileSync(file, content);
    const twins = compress(path, content);
    if (twins === undefined) return;
    writeFileSync(`${file}.br`, twins.br);
    writeFileSync(`${file}.gz`, twins.gz);
  };
}

/** Writes a file, by its path without a leading slash. */
export type WriteFile = (path: string, content: Uint8Array) => void;
