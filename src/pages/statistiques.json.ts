import type { APIRoute } from 'astro';
import { statisticsRecord } from '#catalogue.ts';

export const GET: APIRoute = () => Response.json(statisticsRecord);
