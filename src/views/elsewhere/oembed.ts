import type { NoticeEntry } from '#domain/notice/schema.ts';
import { cardFrame } from '#views/elsewhere/card-frame.ts';
import { frameCode } from '#views/elsewhere/embed-code.ts';
import type { Site } from '#views/site.ts';

/** The document of `/oembed/<slug>.json`: how to show a notice in another page. @see https://oembed.com/ */
export function oembedDocument(entry: NoticeEntry, site: Site): OembedDocument {
  return {
    version: '1.0',
    type: 'rich',
    title: entry.notice.nom,
    provider_name: site.name,
    provider_url: site.absolute('/'),
    cache_age: 86_400,
    ...cardFrame,
    html: frameCode(entry, site),
  };
}

export interface OembedDocument {
  version: '1.0';
  type: 'rich';
  title: string;
  provider_name: string;
  provider_url: string;
  /** Seconds. */
  cache_age: number;
  width: number;
  height: number;
  html: string;
}
