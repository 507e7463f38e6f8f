import type { APIRoute } from 'astro';
import { catalogue, site } from '#catalogue.ts';
import { tagsDocument } from '#views/data/tags-document.ts';

export const GET: APIRoute = () => Response.json(tagsDocument(catalogue, site));
