import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeFiles, learnedFiles, sourceFiles } from './source-files.ts';

/** The file of a built site that says what it was built from. */
export const stampFile = '.construit-de';

/** A fingerprint of everything a build reads: paths, sizes and times, never contents, so that it costs nothing. */
export function buildStamp(contentDir: string, siteUrl: string | undefined): string {
  const hash = createHash('sha256').update(siteUrl ?? '');
  for (const root of [contentDir, ...codeFiles, ...learnedFiles()])
    for (const { path, stats } of sourceFiles(root)) hash.update(`${path} ${stats.size} ${stats.mtimeMs}\n`);
  return hash.digest('hex');
}

/** Whether a folder holds a site built from what is there now. */
export async function isFresh(outDir: string, stamp: string): Promise<boolean> {
  return (await readFile(join(outDir, stampFile), 'utf8').catch(() => undefined)) === stamp;
}
