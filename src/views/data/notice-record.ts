import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { orderNotice } from '#domain/notice/format.ts';
import type { Notice, NoticeEntry } from '#domain/notice/schema.ts';
import { noticePath } from '#domain/site/routes.ts';
import type { Site } from '#views/site.ts';
import { documentHead } from './document-head.ts';

/** One notice as other programs read it: where it is, its front matter as written, its Markdown body. */
export function noticeRecord({ slug, notice, corps }: NoticeEntry, site: Site): NoticeRecord {
  return {
    slug,
    url: site.absolute(noticePath(slug)),
    ...(orderNotice(notice) as unknown as Notice),
    corps: corps.trim(),
  };
}

/** The document of `/notices.json`. */
export function noticesDocument({ notices }: Catalogue, site: Site) {
  return {
    ...documentHead(site, notices.length),
    notices: notices.map((entry) => noticeRecord(entry, site)),
  };
}

/** The record to show as an example: a featured notice if there is one, its text cut short. */
export function exampleRecord({ notices }: Catalogue, site: Site): NoticeRecord | undefined {
  const entry = notices.find(({ notice }) => notice.mis_en_avant) ?? notices[0];
  if (entry === undefined) return undefined;
  const record = noticeRecord(entry, site);
  return record.corps.length > 120 ? { ...record, corps: `${record.corps.slice(0, 120)}…` } : record;
}

export type NoticeRecord = { slug: string; url: string; corps: string } & Notice;
