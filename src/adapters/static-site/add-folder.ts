import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { SiteFolder } from './site-folder.ts';

/** Gives a site all that a folder holds, but what the site has already. */
export function addFolder(dir: string, site: Pick<SiteFolder, 'isFree' | 'write'>): void {
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(dir, file).split(sep).join('/');
    if (site.isFree(path)) site.write(path, readFileSync(file));
  }
}
