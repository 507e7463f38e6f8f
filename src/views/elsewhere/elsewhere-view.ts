import type { NoticeEntry } from '#domain/notice/schema.ts';
import { badgeCode, frameCode } from '#views/elsewhere/embed-code.ts';
import type { Site } from '#views/site.ts';

/** How a notice is taken elsewhere: what its page gives to copy, and where its files are. */
export function elsewhereView(entry: NoticeEntry, site: Site): ElsewhereView {
  const { slug } = entry;
  return {
    text: `/notices/${slug}.md`,
    data: `/notices/${slug}.json`,
    feed: `/notices/${slug}.xml`,
    oembed: `/oembed/${slug}.json`,
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
