import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { redirectPage } from '#views/data/redirect-page.ts';
import { listRedirects } from '#views/data/redirects.ts';
import type { Site } from '#views/site.ts';
import type { SiteFolder } from './static-site/site-folder.ts';

/**
 * Gives a site a page at each old address of each notice; what stands there already stays.
 * @returns how many pages were written
 */
export function writeRedirects(
  catalogue: Catalogue,
  folder: Pick<SiteFolder, 'isFree' | 'write'>,
  site: Site,
): number {
  let written = 0;
  for (const redirect of listRedirects(catalogue)) {
    if (!folder.isFree(redirect.file)) continue;
    folder.write(redirect.file, redirectPage(redirect, site));
    written += 1;
  }
  return written;
}
