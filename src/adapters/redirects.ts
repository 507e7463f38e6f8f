import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import { redirectPage } from '#views/data/redirect-page.ts';
import { listRedirects } from '#views/data/redirects.ts';
import type { Site } from '#views/site.ts';
import type { SiteFolder } from './static-site/site-folder.ts';

/**
 * Gives a site a page at each old address of each notice; what stands there already stays.
 * @param keyOf the fingerprint of what the files about a notice are made of, where that is remembered
 * @returns how many pages it has of them
 */
export function writeRedirects(
  catalogue: Catalogue,
  folder: Pick<SiteFolder, 'isFree' | 'make'>,
  site: Site,
  keyOf: (entry: NoticeEntry) => string | undefined,
): number {
  let written = 0;
  for (const redirect of listRedirects(catalogue)) {
    if (!folder.isFree(redirect.file)) continue;
    const page = { path: redirect.file, text: () => redirectPage(redirect, site) };
    folder.make([page], keyOf(redirect.entry));
    written += 1;
  }
  return written;
}
