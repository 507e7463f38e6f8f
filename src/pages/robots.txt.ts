import type { APIRoute } from 'astro';
import { site } from '#catalogue.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${site.absolute('/sitemap-index.xml')}\n`);
