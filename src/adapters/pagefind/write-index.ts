import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { searchFingerprint } from '#views/search/files.ts';
import { searchRecords } from '#views/search/records.ts';
import { buildTextIndex } from './build-index.ts';

/** Writes the full-text index of a catalogue into a folder, made if need be. */
export async function writeTextIndex(catalogue: Catalogue, folder: string): Promise<void> {
  const files = await textIndexOf(catalogue);
  await Promise.all([...files.keys()].map((path) => mkdir(dirname(join(folder, path)), { recursive: true })));
  await Promise.all([...files].map(([path, content]) => writeFile(join(folder, path), content)));
}

/** The files of `/pagefind/` for a catalogue, by their path in it: what the build writes and `npm run dev` serves. */
export function textIndexOf(catalogue: Catalogue): Promise<ReadonlyMap<string, Uint8Array>> {
  return buildTextIndex(searchRecords(catalogue), searchFingerprint(catalogue));
}
