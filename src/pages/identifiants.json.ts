import type { APIRoute } from 'astro';
import { catalogue } from '#catalogue.ts';
import { identifiersDocument } from '#views/data/identifiers.ts';

export const GET: APIRoute = () => Response.json(identifiersDocument(catalogue));
