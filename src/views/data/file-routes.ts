import { writeNoticeFile } from '#adapters/content-files/write-notice.ts';
import { successorOf, type Catalogue } from '#domain/catalogue/catalogue.ts';
import { followRenamed, renamedOf } from '#domain/catalogue/renamed.ts';
import { isSlug } from '#domain/notice/slug.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import type { Vocabulary } from '#domain/vocabulary.ts';
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
import { knownView } from '#views/contribution/known-view.ts';
import { atomFeed, noticeFeed } from '#views/data/atom.ts';
import { noticesCsv } from '#views/data/csv.ts';
import { identifiersDocument } from '#views/data/identifiers.ts';
import { publiccodeText } from '#views/data/publiccode.ts';
import { noticeRecord, noticesDocument } from '#views/data/notice-record.ts';
import { badge } from '#views/elsewhere/badge.ts';
import { cardFramePage } from '#views/elsewhere/card-frame.ts';
import { oembedDocument } from '#views/elsewhere/oembed.ts';
import { securityTxt } from '#views/data/security-txt.ts';
import { tagCounts } from '#views/list-views.ts';
import { searchFiles } from '#views/search/files.ts';
import type { Site } from '#views/site.ts';

/**
 * Addresses of the site that are files and no pages, many of a kind, or with something of every notice: each is text made
 * by a view, so it is written beside Astro, for which every route costs as much as a page, and meanwhile.
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
    path: (slug) => `/.well-known/${slug}.txt`,
    slugs: () => ['security'],
    text: (slug, { site }) => (slug === 'security' ? securityTxt(site) : undefined),
  },
  {
    path: (slug) => `/recherche/${slug}.json`,
    slugs: ({ catalogue }) => searchFiles(catalogue).keys(),
    text: (slug, { catalogue }) => JSON.stringify(searchFiles(catalogue).get(slug)),
  },
  ofCatalogue('/notices.json', ({ catalogue, site }) => JSON.stringify(noticesDocument(catalogue, site))),
  ofCatalogue('/notices.csv', ({ catalogue, site }) => noticesCsv(catalogue, site)),
  ofCatalogue(identifiersPath, ({ catalogue }) => JSON.stringify(identifiersDocument(catalogue))),
  // Read by the form as soon as someone types: what is already there, what was already refused.
  ofCatalogue('/contribuer/existants.json', ({ catalogue }) => JSON.stringify(knownView(catalogue))),
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

/** Every file of the routes, by its path without a leading slash, and what makes its text, if it has one. */
export function* routedFiles(
  directory: PublishedDirectory,
  routes: readonly FileRoute[] = fileRoutes,
): Iterable<RoutedFile> {
  for (const route of routes) {
    for (const slug of route.slugs(directory)) {
      const about = route.about?.(slug, directory);
      yield { path: route.path(slug).slice(1), about, text: () => route.text(slug, directory) };
    }
  }
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

/** A route of one file, with something of every notice. */
function ofCatalogue(path: string, text: (directory: PublishedDirectory) => string): FileRoute {
  return { path: () => path, slugs: () => [''], text: (_, directory) => text(directory) };
}

/** A route with one file for each notice, which tells of it alone, and of the one that replaces it. */
export function ofNotices(
  path: FileRoute['path'],
  text: (entry: NoticeEntry, beside: BesideNotice) => string | undefined,
): FileRoute {
  return {
    path,
    slugs: ({ catalogue }) => catalogue.bySlug.keys(),
    about: (slug, { catalogue }) => catalogue.bySlug.get(slug),
    text: (slug, { catalogue, site }) => {
      const entry = catalogue.bySlug.get(slug);
      return (
        entry &&
        text(entry, { successor: successorOf(entry, catalogue), vocabulary: catalogue.vocabulary, site })
      );
    },
  };
}

/**
 * All that the files about a notice are made of, beside what all files of the site share; its feed tells the moment of
 * the build when there is no other date.
 */
export function toldOf(entry: NoticeEntry, { catalogue, site }: PublishedDirectory): unknown[] {
  const { date_creation: created, date_modification: modified } = entry.notice;
  return [entry, successorOf(entry, catalogue), modified ?? created ?? site.builtAt];
}

/** The same files under the old slugs of notices too: whoever kept one is told the notice of today. */
function withOldSlugs(route: FileRoute): FileRoute {
  const todayOf = (slug: string, catalogue: Catalogue) =>
    isSlug(slug) ? followRenamed(catalogue, slug) : undefined;
  return {
    ...route,
    *slugs(directory) {
      yield* route.slugs(directory);
      for (const slug of renamedOf(directory.catalogue).keys())
        if (isSlug(slug) && !directory.catalogue.bySlug.has(slug)) yield slug;
    },
    about: (slug, directory) => {
      const today = todayOf(slug, directory.catalogue);
      return today === undefined ? undefined : route.about?.(today, directory);
    },
    text: (slug, directory) => {
      const today = todayOf(slug, directory.catalogue);
      return today === undefined ? undefined : route.text(today, directory);
    },
  };
}

function slugOf(route: FileRoute, path: string): string | undefined {
  const [before = '', after] = route.path('[slug]').slice(1).split('[slug]');
  if (after === undefined) return path === before ? '' : undefined;
  const found = path.length > before.length + after.length && path.startsWith(before) && path.endsWith(after);
  return found ? path.slice(before.length, path.length - after.length) : undefined;
}

export interface FileRoute {
  /** The address of one file, from `domain/site/routes.ts`. */
  path: (slug: string) => string;
  slugs: (directory: PublishedDirectory) => Iterable<string>;
  /** The notice that one file tells of, when it tells of one alone: see `toldOf`. */
  about?: (slug: string, directory: PublishedDirectory) => NoticeEntry | undefined;
  /** The text of one file; nothing when there is no such slug. */
  text: (slug: string, directory: PublishedDirectory) => string | undefined;
}

/** What the text of a file about a notice may tell of beside it. */
interface BesideNotice {
  /** The notice it names to be taken instead, if there is one. */
  successor: NoticeEntry | undefined;
  vocabulary: Vocabulary;
  site: Site;
}

/** All that the text of a file may tell of. */
export interface PublishedDirectory {
  catalogue: Catalogue;
  site: Site;
}

export interface RoutedFile {
  path: string;
  /** The notice it tells of, when it tells of one alone. */
  about: NoticeEntry | undefined;
  text: () => string | undefined;
}
