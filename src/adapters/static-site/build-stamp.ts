import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The file of a built site that says what it was built from. */
export const stampFile = '.construit-de';

const sources = ['src', 'public', 'astro.config.mjs', 'package-lock.json'];

/** A fingerprint of everything a build reads: paths, sizes and times, never contents, so that it costs nothing. */
export async function buildStamp(contentDir: string, siteUrl: string | undefined): Promise<string> {
  const hash = createHash('sha256').update(siteUrl ?? '');
  const learned = ['links.json', 'statistics.json'].map((name) =>
    join(process.env.DATA_DIR ?? '.data', name),
  );
  for (const root of [contentDir, ...sources, ...learned]) {
    for (const line of await describe(root)) hash.update(`${line}\n`);
  }
  return hash.digest('hex');
}

/** Whether a folder holds a site built from what is there now. */
export async function isFresh(outDir: string, stamp: string): Promise<boolean> {
  return (await readFile(join(outDir, stampFile), 'utf8').catch(() => undefined)) === stamp;
}

async function describe(path: string): Promise<string[]> {
  const stats = await stat(path).catch(() => undefined);
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return [`${path} ${stats.size} ${stats.mtimeMs}`];
  // What git writes for itself at each fetch is no content.
  const names = (await readdir(path)).filter((name) => name !== '.git').sort();
  return (await Promise.all(names.map((name) => describe(join(path, name))))).flat();
}
