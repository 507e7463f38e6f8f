import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serve } from '@hono/node-server';
import { createSiteApp } from '#adapters/static-site/serve-site.ts';
import { underPath } from '#adapters/static-site/under-path.ts';

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
export async function serveFolder(
  outDir: string,
  base = '/',
): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = serve({
    fetch: underPath(createSiteApp(outDir), base).fetch,
    port: 0,
    hostname: '127.0.0.1',
  });
  await new Promise((listening) => server.once('listening', listening));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => {
          stopped();
        });
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
