import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createSiteApp } from '#adapters/static-site/serve-site.ts';
import { underPath } from '#adapters/static-site/under-path.ts';
import { serveHere, type ServedHere } from './serve-here.ts';

const run = promisify(execFile);

/**
 * Builds a site with the real command into a folder of its own.
 * @returns the folder, and what removes it
 */
export async function buildInto(
  contentDir: string,
  siteUrl?: string,
): Promise<{ outDir: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'annuaire-site-'));
  const outDir = join(folder, 'dist');
  const env = {
    ...process.env,
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    ...(siteUrl === undefined ? {} : { SITE_URL: siteUrl }),
  };
  await run(process.execPath, ['--import', './src/language.ts', 'scripts/build.ts'], {
    env,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { outDir, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Serves a built folder on a free port of this machine, under the path it was built for. */
export function serveFolder(outDir: string, base = '/'): Promise<ServedHere> {
  return serveHere(underPath(createSiteApp(outDir), base).fetch);
}
