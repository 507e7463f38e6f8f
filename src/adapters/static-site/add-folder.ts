import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '#adapters/list-files.ts';
import type { SiteFolder } from './site-folder.ts';

/**
 * Gives a site all that a folder holds, but what the site has already.
 * @param below where it goes in the site: `logos/`
 */
export function addFolder(dir: string, site: Pick<SiteFolder, 'isFree' | 'write'>, below = ''): void {
  for (const path of listFiles(dir))
    if (site.isFree(`${below}${path}`)) site.write(`${below}${path}`, readFileSync(join(dir, path)));
}
