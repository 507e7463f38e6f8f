import { mkdir, mkdtemp, rename, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { inject } from 'vitest';
import { exists } from '#adapters/exists.ts';
import { launchBrowser } from './browser.ts';
import { serveDirectory } from './serve-directory.ts';
import type { ServedHere } from './serve-here.ts';
import { buildInto, serveFolder } from './site.ts';

/**
 * Our own directory, built by whichever file of browser tests comes first, and kept for the others: two files run at
 * once, the second waits for what the first builds. To be read only.
 */
export async function buildOurSite(): Promise<string> {
  const folder = inject('ourSiteFolder');
  const built = join(folder, 'dist');
  const building = join(folder, 'building');
  while (!(await exists(built))) {
    // Whoever makes the folder builds; if that fails, the next one tries.
    const isFirst = await mkdir(building).then(
      () => true,
      () => false,
    );
    if (!isFirst) {
      await sleep(500);
      continue;
    }
    try {
      if (await exists(built)) break;
      const { outDir, remove } = await buildInto('content');
      await rename(outDir, built);
      await remove();
    } finally {
      await rmdir(building);
    }
  }
  return built;
}

/** Our own directory served, and a browser to look at it. */
export async function openOurSite(): Promise<OurSite> {
  return openWith(await serveFolder(await buildOurSite()));
}

/** The same, with the service that takes contributions: nothing that a page asks for is missing. */
export async function openOurDirectory(): Promise<OurSite> {
  const dataDir = await mkdtemp(join(tmpdir(), 'annuaire-service-'));
  const server = await serveDirectory(await buildOurSite(), { CONTENT_DIR: 'content', DATA_DIR: dataDir });
  return openWith({
    url: server.url,
    stop: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  });
}

async function openWith(server: ServedHere): Promise<OurSite> {
  const browser = await launchBrowser();
  return {
    browser,
    url: server.url,
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

export interface OurSite {
  browser: Browser;
  url: string;
  close: () => Promise<void>;
}
