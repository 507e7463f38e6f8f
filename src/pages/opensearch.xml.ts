import type { APIRoute } from 'astro';
import { site } from '#catalogue.ts';
import { openSearch } from '#views/data/open-search.ts';

export const GET: APIRoute = () =>
  new Response(openSearch(site), { headers: { 'content-type': 'application/opensearchdescription+xml' } });
