import type { APIRoute } from 'astro';
import { offlineWorker } from '#views/offline-worker.ts';

export const GET: APIRoute = () =>
  new Response(offlineWorker, { headers: { 'content-type': 'text/javascript' } });
