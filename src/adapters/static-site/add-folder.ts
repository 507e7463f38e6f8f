import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '#adapters/list-files.ts';
import type { SiteFolder } from './site-folder.ts';

/** Gives a site all that a folder holds, but what the site has already. */
export function addFolder(dir: string, site: Pick<SiteFolder, 'isFree' | 'write'>): void {
  for (const path of listFiles(dir)) if (site.isFree(path)) site.write(path, readFileSync(join(dir, path)));
}
