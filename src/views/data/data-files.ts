import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import {
  badgePath,
  noticeDataPath,
  noticeFeedPath,
  noticeTextPath,
  oembedPath,
  publiccodePath,
  tagFeedPath,
  identifiersPath,
} from '#domain/site/routes.ts';
import { type dataMessages, tData } from '#words/data.ts';
import { publiccodeText } from '#views/data/publiccode.ts';
import { tagCounts } from '#views/list-views.ts';
import type { Site } from '#views/site.ts';

/** The data files of the site, as `/donnees.html` lists them; those of one notice or one tag show an example. */
export function dataFiles(catalogue: Catalogue, site: Site): DataFile[] {
  const notice = catalogue.notices[0]?.slug;
  const published = catalogue.notices.find(
    (entry) => publiccodeText(entry, site, catalogue.vocabulary) !== undefined,
  )?.slug;
  const tag = tagCounts(catalogue)[0]?.tag.slug;
  return [
    file('/notices.json', 'JSON', 'data.notices.json'),
    ...(notice === undefined
      ? []
      : [{ ...file(noticeDataPath(notice), 'JSON', 'data.notice.json'), label: '/notices/<slug>.json' }]),
    ...(notice === undefined
      ? []
      : [
          { ...file(noticeTextPath(notice), 'Markdown', 'data.notice.md'), label: '/notices/<slug>.md' },
          { ...file(noticeFeedPath(notice), 'Atom', 'data.notice.atom'), label: '/notices/<slug>.xml' },
          { ...file(oembedPath(notice), 'oEmbed 1.0', 'data.oembed'), label: '/oembed/<slug>.json' },
          { ...file(badgePath(notice), 'SVG', 'data.badge'), label: '/badge/<slug>.svg' },
        ]),
    file('/notices.csv', 'CSV', 'data.notices.csv'),
    file('/notices.csv-metadata.json', 'CSV on the Web', 'data.csv-metadata'),
    file('/tags.json', 'JSON', 'data.tags.json'),
    file(identifiersPath, 'JSON', 'data.identifiers'),
    ...(catalogue.vocabulary.refusals.length === 0 ? [] : [file('/refus.json', 'JSON', 'data.refusals')]),
    file('/catalogue.jsonld', 'DCAT', 'data.dcat'),
    ...(published === undefined
      ? []
      : [
          {
            ...file(publiccodePath(published), 'publiccode.yml', 'data.publiccode'),
            label: '/publiccode/<slug>.yml',
          },
        ]),
    file('/schema/notice.json', 'JSON Schema 2020-12', 'data.schema'),
    file('/atom.xml', 'Atom', 'data.atom'),
    ...(tag === undefined
      ? []
      : [{ ...file(tagFeedPath(tag), 'Atom', 'data.tag.atom'), label: '/tags/<slug>.xml' }]),
    file('/feed.json', 'JSON Feed 1.1', 'data.feed'),
    file('/annuaire-hors-ligne.zip', 'ZIP', 'data.offline'),
    file('/sitemap-index.xml', 'Sitemap', 'data.sitemap'),
    file('/opensearch.xml', 'OpenSearch', 'data.opensearch'),
  ];
}

function file(path: string, format: string, content: keyof typeof dataMessages): DataFile {
  return { path, label: path, format, content: tData(content) };
}

export interface DataFile {
  path: string;
  /** What is read: the path, or its pattern. */
  label: string;
  format: string;
  content: string;
}
