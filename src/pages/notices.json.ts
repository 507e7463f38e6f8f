import type { APIRoute } from 'astro';
import { catalogue, site } from '#catalogue.ts';
import { noticesDocument } from '#views/data/notice-record.ts';

export const GET: APIRoute = () => Response.json(noticesDocument(catalogue, site));
