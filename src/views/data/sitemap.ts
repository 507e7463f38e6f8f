import type { NoticeEntry } from '#domain/notice/schema.ts';
import { element, xmlDocument } from '#views/data/xml.ts';
import type { Site } from '#views/site.ts';

/** The protocol allows 50,000 addresses and 50 MB; smaller files are kinder to whoever reads them. */
export const sitemapSize = 10_000;

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Whether a page, as it was built, is one to land on from a search engine: receipts and old addresses say they are not. */
export function isWorthFinding(html: string): boolean {
  return !html.includes('<meta name="robots" content="noindex"');
}

/** When a notice last changed, for whoever reads the map. */
export function lastChange({ notice }: Pick<NoticeEntry, 'notice'>): string | undefined {
  return notice.date_modification ?? notice.date_creation;
}

/** How many `/sitemap-<n>.xml` there are. */
export function sitemapCount(pages: readonly SitemapPage[]): number {
  return Math.max(1, Math.ceil(pages.length / sitemapSize));
}

/** The document of `/sitemap-index.xml`. @see https://www.sitemaps.org/protocol.html */
export function sitemapIndex(pages: readonly SitemapPage[], site: Site): string {
  const files = Array.from({ length: sitemapCount(pages) }, (_, index) => `/sitemap-${index + 1}.xml`);
  return xmlDocument(
    element(
      'sitemapindex',
      { xmlns: namespace },
      ...files.map((path) => element('sitemap', element('loc', site.absolute(path)))),
    ),
  );
}

/** The document of `/sitemap-<n>.xml`, from 1. */
export function sitemap(pages: readonly SitemapPage[], number: number, site: Site): string {
  return xmlDocument(
    element(
      'urlset',
      { xmlns: namespace },
      ...pages
        .slice((number - 1) * sitemapSize, number * sitemapSize)
        .map(({ path, lastmod }) =>
          element(
            'url',
            element('loc', site.absolute(path)),
            lastmod === undefined ? undefined : element('lastmod', lastmod),
          ),
        ),
    ),
  );
}

export interface SitemapPage {
  path: string;
  /** `YYYY-MM-DD` */
  lastmod?: string | undefined;
}
