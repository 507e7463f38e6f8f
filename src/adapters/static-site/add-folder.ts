import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '#adapters/list-files.ts';
import type { SiteFolder } from './site-folder.ts';

/**
 * Gives a site all that a folder holds, but what the site has already.
 * @param below where it goes in the site: `logos/`
 * @returns where each file came in the site
 */
export function addFolder(dir: string, site: Pick<SiteFolder, 'isFree' | 'write'>, below = ''): string[] {
  const added = listFiles(dir).filter((path) => site.isFree(`${below}${path}`));
  for (const path of added) site.write(`${below}${path}`, readFileSync(join(dir, path)));
  return added.map((path) => `${below}${path}`);
}
