import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { tData } from '#words/data.ts';
import { language } from '#words/language.ts';
import { latestNews } from '#views/data/news.ts';
import type { Site } from '#views/site.ts';

/** The document of `/feed.json`: the news of the Atom feed. @see https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(catalogue: Catalogue, site: Site): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: tData('feed.title', { site: site.name }),
    home_page_url: site.absolute('/'),
    feed_url: site.absolute('/feed.json'),
    description: tData('feed.subtitle'),
    language: language.code,
    authors: [{ name: site.publisher, url: site.absolute('/') }],
    items: latestNews(catalogue.notices, site).map(({ id, url, title, date, summary, image, tags }) => ({
      id,
      url,
      title,
      content_text: summary ?? title,
      ...(image === undefined ? {} : { image }),
      date_published: date,
      tags,
    })),
  };
}
