import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { platforms } from '#domain/notice/closed-values.ts';
import type { MiniSiteEntry } from '#domain/mini-site/schema.ts';
import { element, xmlDocument } from '#views/data/xml.ts';
import { letterGroups, singlePageMax, tagCounts, tagPageSize } from '#views/list-views.ts';
import type { Site } from '#views/site.ts';

/** The protocol allows 50,000 addresses and 50 MB; smaller files are kinder to whoever reads them. */
export const sitemapSize = 10_000;

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Every page worth finding: the fixed ones given, then those the catalogue makes. */
export function sitemapPages(
  catalogue: Catalogue,
  fixedPages: readonly string[],
  miniSites: readonly Pick<MiniSiteEntry, 'slug'>[] = [],
): SitemapPage[] {
  const { notices, vocabulary, byLicence } = catalogue;
  const letters = notices.length > singlePageMax ? letterGroups(notices) : [];
  return [
    ...fixedPages.map((path) => ({ path })),
    ...miniSites.map(({ slug }) => ({ path: `/mini-sites/${slug}.html` })),
    ...letters.map(({ letter }) => ({ path: `/notices/lettre-${letter}.html` })),
    ...notices.map(({ slug, notice }) => ({
      path: `/notices/${slug}.html`,
      lastmod: notice.date_modification ?? notice.date_creation,
    })),
    ...tagCounts(catalogue).flatMap(({ tag, count }) => [
      { path: `/tags/${tag.slug}.html` },
      ...Array.from({ length: Math.ceil(count / tagPageSize) - 1 }, (_, page) => ({
        path: `/tags/${tag.slug}/${page + 2}.html`,
      })),
    ]),
    ...vocabulary.alternatives.map(({ slug }) => ({ path: `/alternatives/${slug}.html` })),
    ...[...byLicence.keys()].map((id) => ({ path: `/licences/${id.toLowerCase()}.html` })),
    ...platforms.map((id) => ({ path: `/plateformes/${id}.html` })),
  ];
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
      ...files.map((path) => element('sitemap', {}, element('loc', {}, site.absolute(path)))),
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
            {},
            element('loc', {}, site.absolute(path)),
            lastmod === undefined ? undefined : element('lastmod', {}, lastmod),
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
