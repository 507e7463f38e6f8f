import { trimEndOf } from '#domain/text.ts';
import type { ContentReader } from './reader.ts';

/** The address of the site, which content may give, and the pages that may send to us. */
export function followSite(settings: SiteAddresses, content: ContentReader) {
  let url = settings.siteUrl ?? 'http://localhost:4321';
  const origins = new Set(settings.allowedOrigins);
  if (settings.siteUrl !== undefined) origins.add(new URL(settings.siteUrl).origin);
  return {
    url: () => url,
    origins,
    content: async (slug?: string) => {
      const read = await content(slug);
      url = settings.siteUrl ?? trimEndOf(read.settings.url, '/');
      origins.add(new URL(url).origin);
      return read;
    },
  };
}

interface SiteAddresses {
  /** Given by the environment; otherwise `site.yaml` says it. */
  siteUrl: string | undefined;
  allowedOrigins: readonly string[];
}
