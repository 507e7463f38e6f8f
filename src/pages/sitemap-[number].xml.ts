import type { APIRoute } from 'astro';
import { fixedPages } from '#adapters/fixed-pages.ts';
import { catalogue, editorialPages, miniSites, site } from '#catalogue.ts';
import { sitemap, sitemapCount, sitemapPages, type SitemapPage } from '#views/data/sitemap.ts';

export function getStaticPaths() {
  const pages = sitemapPages(catalogue, fixedPages(editorialPages().map(({ slug }) => slug)), miniSites);
  return Array.from({ length: sitemapCount(pages) }, (_, index) => ({
    params: { number: String(index + 1) },
    props: { pages, number: index + 1 },
  }));
}

export const GET: APIRoute<{ pages: SitemapPage[]; number: number }> = ({ props }) =>
  new Response(sitemap(props.pages, props.number, site), { headers: { 'content-type': 'application/xml' } });
