import type { APIRoute } from 'astro';
import { site } from '#catalogue.ts';
import { faviconSvg } from '#views/theme.ts';

export const GET: APIRoute = () =>
  new Response(faviconSvg(site.colours), { headers: { 'content-type': 'image/svg+xml' } });
