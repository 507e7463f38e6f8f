import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Tag } from '#domain/vocabulary.ts';
import { dataMessages } from '#words/data.ts';
import { language } from '#words/language.ts';
import { createTranslate } from '#i18n/translate.ts';
import { latestNews, type News } from '#views/data/news.ts';
import { element, xmlDocument } from '#views/data/xml.ts';
import type { Site } from '#views/site.ts';

const t = createTranslate(dataMessages);

/**
 * The Atom feed of the whole catalogue, or of one tag.
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function atomFeed(catalogue: Catalogue, site: Site, tag?: Tag): string {
  const news = latestNews(tag ? (catalogue.byTag.get(tag.slug) ?? []) : catalogue.notices, site);
  const self = site.absolute(tag ? `/tags/${tag.slug}.xml` : '/atom.xml');
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language.code },
      element('id', {}, self),
      element(
        'title',
        {},
        tag ? t('feed.tag.title', { site: site.name, tag: tag.label }) : t('feed.title', { site: site.name }),
      ),
      element('subtitle', {}, tag?.description ?? t('feed.subtitle')),
      element('updated', {}, news[0]?.date ?? site.builtAt),
      element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      element('link', {
        rel: 'alternate',
        type: 'text/html',
        href: site.absolute(tag ? `/tags/${tag.slug}.html` : '/'),
      }),
      element('author', {}, element('name', {}, site.publisher), element('uri', {}, site.absolute('/'))),
      element('rights', {}, site.licence.label),
      ...news.map((item) => entry(item)),
    ),
  );
}

function entry({ id, url, title, date, summary, tags }: News) {
  return element(
    'entry',
    {},
    element('id', {}, id),
    element('title', {}, title),
    element('link', { rel: 'alternate', type: 'text/html', href: url }),
    element('updated', {}, date),
    element('published', {}, date),
    ...tags.map((term) => element('category', { term })),
    // Without content, RFC 4287 wants the link above; the summary is welcome but may be unknown.
    summary === undefined ? undefined : element('summary', { type: 'text' }, summary),
  );
}
