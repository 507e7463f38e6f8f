import type { NoticeEntry } from '#domain/notice/schema.ts';
import { noticeDataPath, noticeFeedPath, noticeTextPath, oembedPath } from '#domain/site/routes.ts';
import { badgeCode, frameCode } from '#views/elsewhere/embed-code.ts';
import type { Site } from '#views/site.ts';

/** How a notice is taken elsewhere: what its page gives to copy, and where its files are. */
export function elsewhereView(entry: NoticeEntry, site: Site): ElsewhereView {
  const { slug } = entry;
  return {
    text: noticeTextPath(slug),
    data: noticeDataPath(slug),
    feed: noticeFeedPath(slug),
    oembed: oembedPath(slug),
    badgeCode: badgeCode(entry, site),
    frameCode: frameCode(entry, site),
  };
}

/** Paths of the site, and codes to paste. */
export interface ElsewhereView {
  text: string;
  data: string;
  feed: string;
  oembed: string;
  badgeCode: string;
  frameCode: string;
}
