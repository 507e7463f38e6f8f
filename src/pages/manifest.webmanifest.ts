import type { APIRoute } from 'astro';
import { site } from '#catalogue.ts';
import { webManifest } from '#views/data/web-manifest.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(webManifest(site)), {
    headers: { 'content-type': 'application/manifest+json' },
  });
