import type { APIRoute } from 'astro';
import { pictures } from '#catalogue.ts';

export async function getStaticPaths() {
  return (await pictures()).map(({ name, bytes }) => ({ params: { file: name }, props: { bytes } }));
}

export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) => new Response(props.bytes);
