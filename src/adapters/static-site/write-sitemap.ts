import { readFileSync } from 'node:fs';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { noticePath, pagePath } from '#domain/site/routes.ts';
import {
  isWorthFinding,
  lastChange,
  sitemap,
  sitemapCount,
  sitemapIndex,
  type SitemapPage,
} from '#views/data/sitemap.ts';
import type { Site } from '#views/site.ts';
import type { SiteFolder } from './site-folder.ts';

/**
 * Gives a site its maps, of the pages that are there: a page of a new kind is on them by being built.
 * @param folder where all of them can be read
 */
export function writeSitemap(
  catalogue: Catalogue,
  site: Site,
  built: BuiltPages,
  folder: Pick<SiteFolder, 'where' | 'write'>,
): void {
  const pages = listPages(catalogue, built, folder);
  folder.write('sitemap-index.xml', sitemapIndex(pages, site));
  for (let number = 1; number <= sitemapCount(pages); number += 1)
    folder.write(`sitemap-${number}.xml`, sitemap(pages, number, site));
}

function listPages(
  catalogue: Catalogue,
  { made, kept }: BuiltPages,
  { where }: Pick<SiteFolder, 'where'>,
): SitemapPage[] {
  // The page of a notice or of a list is one to land on: thousands of them need not be read to learn it, nor be made again.
  const notices = new Map(catalogue.notices.map((entry) => [noticePath(entry.slug), entry]));
  const pages: SitemapPage[] = [...notices].map(([path, entry]) => ({ path, lastmod: lastChange(entry) }));
  for (const path of kept) if (!notices.has(path)) pages.push({ path });
  for (const file of made) {
    const path = pagePath(file.slice(0, -'.html'.length));
    if (!notices.has(path) && isWorthFinding(readFileSync(where(file), 'utf8'))) pages.push({ path });
  }
  return pages.sort((one, other) => (one.path < other.path ? -1 : 1));
}

export interface BuiltPages {
  /** The files of those that were made. */
  made: readonly string[];
  /** The paths of those of notices and lists that are as the build before left them. */
  kept: ReadonlySet<string>;
}
