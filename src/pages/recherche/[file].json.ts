import type { APIRoute } from 'astro';
import { catalogue } from '#catalogue.ts';
import { searchFiles } from '#views/search-index.ts';

/** The files the browser searches in. */
export function getStaticPaths() {
  return [...searchFiles(catalogue)].map(([file, content]) => ({ params: { file }, props: { content } }));
}

export const GET: APIRoute = ({ props }) => Response.json(props.content);
