import type { APIRoute } from 'astro';
import { catalogue, site } from '#catalogue.ts';
import { jsonFeed } from '#views/data/json-feed.ts';

export const GET: APIRoute = () => Response.json(jsonFeed(catalogue, site));
