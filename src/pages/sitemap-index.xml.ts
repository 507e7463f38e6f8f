import type { APIRoute } from 'astro';
import { fixedPages } from '#adapters/fixed-pages.ts';
import { catalogue, editorialPages, miniSites, site } from '#catalogue.ts';
import { sitemapIndex, sitemapPages } from '#views/data/sitemap.ts';

export const GET: APIRoute = () =>
  new Response(
    sitemapIndex(
      sitemapPages(catalogue, fixedPages(editorialPages().map(({ slug }) => slug)), miniSites),
      site,
    ),
    {
      headers: { 'content-type': 'application/xml' },
    },
  );
