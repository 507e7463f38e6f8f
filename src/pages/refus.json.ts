import type { APIRoute } from 'astro';
import { catalogue, site } from '#catalogue.ts';
import { refusalsDocument } from '#views/data/refusals-document.ts';

export const GET: APIRoute = () => Response.json(refusalsDocument(catalogue, site));
