import type { APIRoute } from 'astro';
import { site } from '#catalogue.ts';
import { noticeJsonSchema } from '#views/data/notice-json-schema.ts';

export const GET: APIRoute = () => Response.json(noticeJsonSchema(site));
