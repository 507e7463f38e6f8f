import type { APIRoute } from 'astro';
import { catalogue, site } from '#catalogue.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import { noticeRecord } from '#views/data/notice-record.ts';

export function getStaticPaths() {
  return catalogue.notices.map((entry) => ({ params: { slug: entry.slug }, props: { entry } }));
}

export const GET: APIRoute<{ entry: NoticeEntry }> = ({ props }) =>
  Response.json(noticeRecord(props.entry, site));
