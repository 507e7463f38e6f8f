import type { APIRoute } from 'astro';
import { catalogue, site } from '#catalogue.ts';
import { dcatCatalogue } from '#views/data/dcat.ts';

export const GET: APIRoute = () =>
  Response.json(dcatCatalogue(catalogue, site), { headers: { 'content-type': 'application/ld+json' } });
