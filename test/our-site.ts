import { access, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { inject } from 'vitest';
import { launchBrowser } from './browser.ts';
import { buildInto, serveFolder } from './site.ts';

/**
 * Our own directory, built by whichever file of browser tests comes first, and kept for the others: files run one after
 * the other. To be read only.
 */
export async function buildOurSite(): Promise<string> {
  const built = join(inject('ourSiteFolder'), 'dist');
  const isBuilt = await access(built).then(
    () => true,
    () => false,
  );
  if (isBuilt) return built;
  const { outDir, remove } = await buildInto('content');
  await rename(outDir, built);
  await remove();
  return built;
}

/** Our own directory served, and a browser to look at it. */
export async function openOurSite(): Promise<OurSite> {
  const server = await serveFolder(await buildOurSite());
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
