import type { APIRoute } from 'astro';
import { catalogue, site } from '#catalogue.ts';
import type { Tag } from '#domain/vocabulary.ts';
import { atomFeed } from '#views/data/atom.ts';
import { tagCounts } from '#views/list-views.ts';

export function getStaticPaths() {
  return tagCounts(catalogue).map(({ tag }) => ({ params: { slug: tag.slug }, props: { tag } }));
}

export const GET: APIRoute<{ tag: Tag }> = ({ props }) =>
  new Response(atomFeed(catalogue, site, props.tag), { headers: { 'content-type': 'application/atom+xml' } });
