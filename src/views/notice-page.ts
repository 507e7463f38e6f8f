import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Release } from '#domain/facts/last-release.ts';
import { recommendedIn } from '#domain/mini-site/recommended.ts';
import type { MiniSiteEntry } from '#domain/mini-site/schema.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import { noticePath } from '#domain/site/routes.ts';
import { renderNoticeBody } from '#adapters/markdown.ts';
import { picturedNotices } from '#views/elsewhere/pictured.ts';
import { noticeView, type NoticeView } from '#views/notice-view.ts';
import type { Site } from '#views/site.ts';

/**
 * What the page of each notice shows of notices, its own and others: a page whose answer is the same as before is the
 * same page, as long as the code and what all pages share are.
 */
export function noticePages({ catalogue, miniSites, site, releases }: NoticePagesSource): NoticePages {
  const recommendations = recommendedIn(miniSites);
  const pictured = new Set(picturedNotices(catalogue, miniSites));
  const addressOf = (slug: string) => (catalogue.bySlug.has(slug) ? site.href(noticePath(slug)) : undefined);
  return (entry) => {
    const { slug } = entry;
    const beside = { release: releases.get(slug), lists: recommendations.get(slug) };
    return {
      view: noticeView(catalogue, entry, site, beside),
      image: pictured.has(entry) ? site.absolute(`/partage/${slug}.png`) : undefined,
      body: renderNoticeBody(entry.corps, addressOf),
    };
  };
}

interface NoticePagesSource {
  catalogue: Catalogue;
  miniSites: readonly MiniSiteEntry[];
  site: Site;
  /** The last release each software is known to have had. */
  releases: ReadonlyMap<string, Release>;
}

export type NoticePages = (entry: NoticeEntry) => NoticePage;

export interface NoticePage {
  view: NoticeView;
  /** Its own picture for the links people send, if it has one. */
  image: string | undefined;
  /** Its text as HTML. */
  body: string;
}
