import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import { noticeFeedPath, noticePath, tagFeedPath, tagPath } from '#domain/site/routes.ts';
import type { Tag } from '#domain/vocabulary.ts';
import { tData } from '#words/data.ts';
import { language } from '#words/language.ts';
import { latestNews, type News } from '#views/data/news.ts';
import { tElsewhere } from '#words/elsewhere.ts';
import { element, xmlDocument } from '#views/data/xml.ts';
import type { Site } from '#views/site.ts';

/**
 * The Atom feed of the whole catalogue, or of one tag.
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function atomFeed(catalogue: Catalogue, site: Site, tag?: Tag): string {
  return feed(
    {
      news: latestNews(tag ? (catalogue.byTag.get(tag.slug) ?? []) : catalogue.notices, site),
      self: site.absolute(tag ? tagFeedPath(tag.slug) : '/atom.xml'),
      page: site.absolute(tag ? tagPath(tag.slug) : '/'),
      title: tag
        ? tData('feed.tag.title', { site: site.name, tag: tag.label })
        : tData('feed.title', { site: site.name }),
      subtitle: tag?.description ?? tData('feed.subtitle'),
    },
    site,
  );
}

/**
 * The Atom feed of one software, for those who want to know when it is retired or replaced.
 * @param successor the notice it names to be taken instead, if there is one
 */
export function noticeFeed(entry: NoticeEntry, successor: NoticeEntry | undefined, site: Site): string {
  const { slug, notice } = entry;
  const url = site.absolute(noticePath(slug));
  const names = { name: notice.nom, site: site.name };
  return feed(
    {
      news: latestNews([entry], site).map((item) =>
        item.verb === 'retrait' ? { ...item, summary: retirement(entry, successor, site) } : item,
      ),
      self: site.absolute(noticeFeedPath(slug)),
      page: url,
      title: tElsewhere('feed.title', names),
      subtitle: tElsewhere('feed.subtitle', names),
    },
    site,
  );
}

/** Why a notice was retired, and what to take instead when it is known. */
function retirement({ notice }: NoticeEntry, successor: NoticeEntry | undefined, site: Site): string {
  const why = tElsewhere(notice.etat === 'plus-libre' ? 'feed.plus-libre' : 'feed.abandonne', {
    name: notice.nom,
  });
  if (successor === undefined) return why;
  const url = site.absolute(noticePath(successor.slug));
  return `${why} ${tElsewhere('feed.successor', { name: successor.notice.nom, url })}`;
}

function feed({ news, self, page, title, subtitle }: FeedParts, site: Site): string {
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language.code },
      element('id', self),
      element('title', title),
      element('subtitle', subtitle),
      element('updated', news[0]?.date ?? site.builtAt),
      element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      element('link', {
        rel: 'alternate',
        type: 'text/html',
        href: page,
      }),
      element('author', element('name', site.publisher), element('uri', site.absolute('/'))),
      element('rights', site.licence.label),
      ...news.map((item) => entry(item)),
    ),
  );
}

function entry({ id, url, title, date, summary, tags }: News) {
  return element(
    'entry',
    element('id', id),
    element('title', title),
    element('link', { rel: 'alternate', type: 'text/html', href: url }),
    element('updated', date),
    element('published', date),
    ...tags.map((term) => element('category', { term })),
    // Without content, RFC 4287 wants the link above; the summary is welcome but may be unknown.
    summary === undefined ? undefined : element('summary', { type: 'text' }, summary),
  );
}

interface FeedParts {
  news: readonly News[];
  /** Address of the feed itself. */
  self: string;
  /** Address of the page it is about. */
  page: string;
  title: string;
  subtitle: string;
}
