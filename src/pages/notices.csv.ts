import type { APIRoute } from 'astro';
import { catalogue, site } from '#catalogue.ts';
import { noticesCsv } from '#views/data/csv.ts';

export const GET: APIRoute = () =>
  new Response(noticesCsv(catalogue, site), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
