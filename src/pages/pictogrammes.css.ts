import type { APIRoute } from 'astro';
import { catalogue, site } from '#catalogue.ts';
import { everyNeedCss } from '#views/pictograms.ts';

/** What draws needs on the monograms that scripts make; asked for by the first of them. */
export const GET: APIRoute = () =>
  new Response(everyNeedCss(catalogue, site.colours.primary), { headers: { 'content-type': 'text/css' } });
