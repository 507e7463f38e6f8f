import type { APIRoute } from 'astro';
import { catalogue, site } from '#catalogue.ts';
import { atomFeed } from '#views/data/atom.ts';

export const GET: APIRoute = () =>
  new Response(atomFeed(catalogue, site), { headers: { 'content-type': 'application/atom+xml' } });
