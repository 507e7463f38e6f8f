import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '#adapters/list-files.ts';
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

/**
 * Writes the maps of a built site from the pages that are there: a page of a new kind is on them by being built.
 * @param made the folder of the pages that were made, and the paths of those of notices and lists that are kept elsewhere
 */
export async function writeSitemap(catalogue: Catalogue, made: MadePages, site: Site): Promise<void> {
  const { outDir } = made;
  const pages = await listPages(catalogue, made);
  await writeFile(join(outDir, 'sitemap-index.xml'), sitemapIndex(pages, site));
  for (let number = 1; number <= sitemapCount(pages); number += 1)
    await writeFile(join(outDir, `sitemap-${number}.xml`), sitemap(pages, number, site));
}

async function listPages(catalogue: Catalogue, { outDir, kept }: MadePages): Promise<SitemapPage[]> {
  // The page of a notice or of a list is one to land on: thousands of them need not be read to learn it, nor be made again.
  const notices = new Map(catalogue.notices.map((entry) => [noticePath(entry.slug), entry]));
  const pages: SitemapPage[] = [...notices].map(([path, entry]) => ({ path, lastmod: lastChange(entry) }));
  for (const path of kept) if (!notices.has(path)) pages.push({ path });
  for (const file of listFiles(outDir).filter((name) => name.endsWith('.html'))) {
    const path = pagePath(file.slice(0, -'.html'.length));
    if (!notices.has(path) && isWorthFinding(await readFile(join(outDir, file), 'utf8')))
      pages.push({ path });
  }
  return pages.sort((one, other) => (one.path < other.path ? -1 : 1));
}

interface MadePages {
  outDir: string;
  kept: ReadonlySet<string>;
}
