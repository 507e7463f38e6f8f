import { writeNoticeFile } from '#adapters/content-files/write-notice.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import {
  badgePath,
  cardFramePath,
  noticeDataPath,
  noticeFeedPath,
  noticeTextPath,
  oembedPath,
  publiccodePath,
  tagFeedPath,
  identifiersPath,
} from '#domain/site/routes.ts';
import { judgingLists } from '#views/contribution/lists-view.ts';
import { knownView } from '#views/contribution/known-view.ts';
import { atomFeed, noticeFeed } from '#views/data/atom.ts';
import { csvMetadata } from '#views/data/csv-metadata.ts';
import { noticesCsv } from '#views/data/csv.ts';
import { dcatCatalogue } from '#views/data/dcat.ts';
import {
  ofCatalogue,
  ofNotices,
  withOldSlugs,
  type FileRoute,
  type PublishedDirectory,
} from '#views/data/file-route.ts';
import { identifiersDocument } from '#views/data/identifiers.ts';
import { jsonFeed } from '#views/data/json-feed.ts';
import { noticeJsonSchema } from '#views/data/notice-json-schema.ts';
import { openSearch } from '#views/data/open-search.ts';
import { publiccodeText } from '#views/data/publiccode.ts';
import { noticeRecord, noticesDocument } from '#views/data/notice-record.ts';
import { refusalsDocument } from '#views/data/refusals-document.ts';
import { robotsTxt } from '#views/data/robots-txt.ts';
import { securityTxt } from '#views/data/security-txt.ts';
import { tagsDocument } from '#views/data/tags-document.ts';
import { webManifest } from '#views/data/web-manifest.ts';
import { badge } from '#views/elsewhere/badge.ts';
import { cardFramePage } from '#views/elsewhere/card-frame.ts';
import { oembedDocument } from '#views/elsewhere/oembed.ts';
import { tagCounts } from '#views/list-views.ts';
import { offlineWorker } from '#views/offline-worker.ts';
import { everyNeedCss } from '#views/pictograms.ts';
import { searchFiles } from '#views/search/files.ts';
import { faviconSvg } from '#views/theme.ts';

/**
 * Addresses of the site that are files and no pages: each is text made by a view, so it is written beside Astro, for which
 * every route costs as much as a page, and meanwhile.
 */
export const fileRoutes: readonly FileRoute[] = [
  withOldSlugs(ofNotices(noticeDataPath, (entry, { site }) => JSON.stringify(noticeRecord(entry, site)))),
  ofNotices(noticeTextPath, ({ notice, corps }) => writeNoticeFile({ ...notice }, corps)),
  // What stands in other people’s pages and feed readers outlives a renaming.
  withOldSlugs(ofNotices(noticeFeedPath, (entry, { successor, site }) => noticeFeed(entry, successor, site))),
  withOldSlugs(
    ofNotices(cardFramePath, (entry, { vocabulary, site }) => cardFramePage(entry, site, vocabulary)),
  ),
  withOldSlugs(ofNotices(oembedPath, (entry, { site }) => JSON.stringify(oembedDocument(entry, site)))),
  withOldSlugs(ofNotices(badgePath, ({ notice }, { site }) => badge(notice.nom, site))),
  {
    path: (slug) => `/recherche/${slug}.json`,
    slugs: ({ catalogue }) => searchFiles(catalogue).keys(),
    text: (slug, { catalogue }) => JSON.stringify(searchFiles(catalogue).get(slug)),
  },
  ofCatalogue('/robots.txt', (_, site) => robotsTxt(site)),
  ofCatalogue('/.well-known/security.txt', (_, site) => securityTxt(site)),
  ofCatalogue('/favicon.svg', (_, { colours }) => faviconSvg(colours)),
  ofCatalogue('/manifest.webmanifest', (_, site) => webManifest(site)),
  ofCatalogue('/opensearch.xml', (_, site) => openSearch(site)),
  ofCatalogue('/sw.js', () => offlineWorker),
  // What draws needs on the monograms that scripts make; asked for by the first of them.
  ofCatalogue('/pictogrammes.css', (catalogue, { colours }) => everyNeedCss(catalogue, colours.primary)),
  ofCatalogue('/atom.xml', (catalogue, site) => atomFeed(catalogue, site)),
  ofCatalogue('/feed.json', jsonFeed),
  ofCatalogue('/notices.json', noticesDocument),
  ofCatalogue('/notices.csv', noticesCsv),
  ofCatalogue('/notices.csv-metadata.json', (_, site) => csvMetadata(site)),
  ofCatalogue('/schema/notice.json', (_, site) => noticeJsonSchema(site)),
  ofCatalogue('/tags.json', tagsDocument),
  ofCatalogue('/refus.json', refusalsDocument),
  ofCatalogue('/catalogue.jsonld', dcatCatalogue),
  ofCatalogue(identifiersPath, identifiersDocument),
  // Read by the form as soon as someone types: what is already there, what was already refused.
  ofCatalogue('/contribuer/existants.json', knownView),
  // Read by the form before it judges a notice: the closed lists.
  ofCatalogue('/contribuer/listes.json', ({ vocabulary }) => judgingLists(vocabulary)),
  {
    path: tagFeedPath,
    slugs: ({ catalogue }) => tagCounts(catalogue).map(({ tag }) => tag.slug),
    text: (slug, { catalogue, site }) => {
      const tag = catalogue.vocabulary.tagBySlug.get(slug);
      return tag && atomFeed(catalogue, site, tag);
    },
  },
  ofNotices(publiccodePath, (entry, { site, vocabulary }) => publiccodeText(entry, site, vocabulary)),
];

/** Every file of the routes: those that tell of one notice, under one of its slugs, together; each other alone. */
export function* routedFiles(
  directory: PublishedDirectory,
  routes: readonly FileRoute[] = fileRoutes,
): Iterable<RoutedFiles> {
  const ofNotices = routes.filter(({ about }) => about !== undefined);
  const slugs = new Set(ofNotices.flatMap((route) => [...route.slugs(directory)]));
  for (const slug of slugs) {
    let about: NoticeEntry | undefined;
    const files: RoutedFile[] = [];
    for (const route of ofNotices) {
      const told = route.about?.(slug, directory);
      // Not every route goes by the old slugs.
      if (told === undefined) continue;
      about = told;
      files.push(routedFile(route, slug, directory));
    }
    yield { about, files };
  }
  for (const route of routes.filter(({ about }) => about === undefined))
    for (const slug of route.slugs(directory))
      yield { about: undefined, files: [routedFile(route, slug, directory)] };
}

function routedFile(route: FileRoute, slug: string, directory: PublishedDirectory): RoutedFile {
  return { path: route.path(slug).slice(1), text: () => route.text(slug, directory) };
}

/** The text of one path of the site, when a route has it: what a server without built files answers. */
export function routedText(
  path: string,
  directory: PublishedDirectory,
  routes: readonly FileRoute[] = fileRoutes,
): string | undefined {
  for (const route of routes) {
    const slug = slugOf(route, path);
    if (slug !== undefined) return route.text(slug, directory);
  }
  return undefined;
}

function slugOf(route: FileRoute, path: string): string | undefined {
  const [before = '', after] = route.path('[slug]').slice(1).split('[slug]');
  if (after === undefined) return path === before ? '' : undefined;
  const found = path.length > before.length + after.length && path.startsWith(before) && path.endsWith(after);
  return found ? path.slice(before.length, path.length - after.length) : undefined;
}

export interface RoutedFile {
  /** Without a leading slash. */
  path: string;
  /** Makes its text, if it has one. */
  text: () => string | undefined;
}

interface RoutedFiles {
  /** The notice they tell of, when they tell of one alone. */
  about: NoticeEntry | undefined;
  files: RoutedFile[];
}
