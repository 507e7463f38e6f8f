import type { APIRoute } from 'astro';
import { site } from '#catalogue.ts';
import { csvMetadata } from '#views/data/csv-metadata.ts';

export const GET: APIRoute = () => Response.json(csvMetadata(site));
