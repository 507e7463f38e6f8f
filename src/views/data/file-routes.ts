import { writeNoticeFile } from '#adapters/content-files/write-notice.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { followRenamed, renamedOf } from '#domain/catalogue/renamed.ts';
import { isSlug } from '#domain/notice/slug.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import {
  badgePath,
  cardFramePath,
  noticeDataPath,
  noticeFeedPath,
  noticeTextPath,
  oembedPath,
  publiccodePath,
} from '#domain/site/routes.ts';
import { noticeFeed } from '#views/data/atom.ts';
import { publiccodeText } from '#views/data/publiccode.ts';
import { noticeRecord } from '#views/data/notice-record.ts';
import { badge } from '#views/elsewhere/badge.ts';
import { cardFramePage } from '#views/elsewhere/card-frame.ts';
import { oembedDocument } from '#views/elsewhere/oembed.ts';
import { securityTxt } from '#views/data/security-txt.ts';
import { searchFiles } from '#views/search/files.ts';
import type { Site } from '#views/site.ts';

/**
 * Addresses of the site that are files and no pages, many of a kind: each is text made by a view, so it is written
 * beside Astro, for which every route costs as much as a page.
 */
export const fileRoutes: readonly FileRoute[] = [
  withOldSlugs(ofNotices(noticeDataPath, (entry, { site }) => JSON.stringify(noticeRecord(entry, site)))),
  ofNotices(noticeTextPath, ({ notice, corps }) => writeNoticeFile({ ...notice }, corps)),
  // What stands in other people’s pages and feed readers outlives a renaming.
  withOldSlugs(ofNotices(noticeFeedPath, (entry, { catalogue, site }) => noticeFeed(entry, catalogue, site))),
  withOldSlugs(
    ofNotices(cardFramePath, (entry, { catalogue, site }) => cardFramePage(entry, site, catalogue)),
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
  ofNotices(publiccodePath, (entry, { site }) => publiccodeText(entry, site)),
];

/** Every file of the routes, by its path without a leading slash, and what makes its text, if it has one. */
export function* routedFiles(
  directory: PublishedDirectory,
  routes: readonly FileRoute[] = fileRoutes,
): Iterable<RoutedFile> {
  for (const route of routes) {
    for (const slug of route.slugs(directory)) {
      yield { path: route.path(slug).slice(1), text: () => route.text(slug, directory) };
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

/** A route with one file for each notice. */
export function ofNotices(
  path: FileRoute['path'],
  text: (entry: NoticeEntry, directory: PublishedDirectory) => string | undefined,
): FileRoute {
  return {
    path,
    slugs: ({ catalogue }) => catalogue.bySlug.keys(),
    text: (slug, directory) => {
      const entry = directory.catalogue.bySlug.get(slug);
      return entry && text(entry, directory);
    },
  };
}

/** The same files under the old slugs of notices too: whoever kept one is told the notice of today. */
function withOldSlugs(route: FileRoute): FileRoute {
  return {
    ...route,
    *slugs(directory) {
      yield* route.slugs(directory);
      for (const slug of renamedOf(directory.catalogue).keys())
        if (isSlug(slug) && !directory.catalogue.bySlug.has(slug)) yield slug;
    },
    text: (slug, directory) => {
      const today = isSlug(slug) ? followRenamed(directory.catalogue, slug) : undefined;
      return today === undefined ? undefined : route.text(today, directory);
    },
  };
}

function slugOf(route: FileRoute, path: string): string | undefined {
  const [before = '', after = ''] = route.path('[slug]').slice(1).split('[slug]');
  const found = path.length > before.length + after.length && path.startsWith(before) && path.endsWith(after);
  return found ? path.slice(before.length, path.length - after.length) : undefined;
}

export interface FileRoute {
  /** The address of one file, from `domain/site/routes.ts`. */
  path: (slug: string) => string;
  slugs: (directory: PublishedDirectory) => Iterable<string>;
  /** The text of one file; nothing when there is no such slug. */
  text: (slug: string, directory: PublishedDirectory) => string | undefined;
}

/** All that the text of a file may tell of. */
export interface PublishedDirectory {
  catalogue: Catalogue;
  site: Site;
}

export interface RoutedFile {
  path: string;
  text: () => string | undefined;
}
