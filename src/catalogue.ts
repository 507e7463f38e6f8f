import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { countDeciders } from '#adapters/content-files/count-deciders.ts';
import { handedTextReader } from '#adapters/content-files/handed-texts.ts';
import { hostsFile, readHosts } from '#adapters/content-files/read-hosts.ts';
import type { EditorialPage } from '#adapters/content-files/read-pages.ts';
import {
  readDirectory,
  readSnapshot,
  type Directory,
  type PageKeys,
} from '#adapters/content-files/snapshot.ts';
import { linksFile, readLinksFile } from '#adapters/link-visitor/links-file.ts';
import { readStatisticsFile, statisticsFile } from '#adapters/statistics-file.ts';
import { defaultRetentionDays } from '#domain/contribution/retention.ts';
import { hostsBySlug } from '#domain/hosts/hosts.ts';
import type { LinksReport } from '#domain/links/report.ts';
import { noticePath } from '#domain/site/routes.ts';
import { catalogueStatistics } from '#domain/statistics/catalogue.ts';
import { withOwnWords } from '#views/editorial-words.ts';
import { navigationView, possessions, type NavigationView } from '#views/navigation.ts';
import { noticePages, type NoticePage } from '#views/notice-page.ts';
import { createSite, picturePath, type Site } from '#views/site.ts';
import { faviconData } from '#views/theme.ts';
import { answerDelay, statisticsView, type StatisticsView } from '#views/statistics-view.ts';

/**
 * The only module through which pages see `content/`, read once a build: a build hands over what its check has read,
 * the development server reads it here, through the same reader.
 * Astro’s own collections are not used: they would parse every notice a second time, by other rules.
 */
const contentDir = process.env.CONTENT_DIR ?? 'content';
const handedOver = process.env.CONTENT_SNAPSHOT;
// Astro gets ready while content is checked: the end of what it is told says that it may be read.
if (handedOver !== undefined) await text(process.stdin);
const directory: Directory & { pageKeys?: PageKeys } = await (handedOver === undefined
  ? readDirectory(contentDir)
  : readSnapshot(handedOver));

/** Pages whose text stands in a template with more than text. */
const templated = new Set(['donnees', 'mini-site']);

export const { catalogue } = directory;
export const site: Site = createSite(directory.settings, {
  address: process.env.SITE_URL,
  builtAt: process.env.BUILT_AT ?? new Date().toISOString(),
});

/** The picture beside the title, in the address of the picture itself where it can be: drawn once for all pages. */
export const icon = site.favicon === undefined ? faviconData(site.colours) : site.href(site.faviconPath);

const pages: ReadonlyMap<string, EditorialPage> = withOwnWords(directory.pages, {
  site,
  retentionDays: Number(process.env.RETENTION_DAYS ?? '') || defaultRetentionDays,
});

const snapshot = await readHosts(join(contentDir, hostsFile));

/** Who hosts what, when anyone knows. */
export const hosts = snapshot && { snapshot, bySlug: hostsBySlug(snapshot) };

const report = await readLinksFile(linksFile(process.env.DATA_DIR ?? '.data'));

/** What the last visits of the links told, once there were any; a site is built all the same without them. */
export const links: LinksReport | undefined = typeof report === 'string' ? undefined : report;

const contributions = await readStatisticsFile(statisticsFile(process.env.DATA_DIR ?? '.data'));
const deciders = await countDeciders(
  contentDir,
  new Date(Date.parse(site.builtAt) - (contributions?.days ?? 90) * 24 * 3600 * 1000),
);

/** What the directory holds and what becomes of contributions, for the page and for programs. */
export const statistics: StatisticsView = statisticsView({
  catalogue,
  site,
  contributions,
  deciders,
  reasons: directory.refusalReasons,
});
export const statisticsRecord = {
  version: 1,
  generated: site.builtAt,
  catalogue: catalogueStatistics(catalogue, new Date(site.builtAt)),
  contributions: contributions === undefined ? null : { ...contributions, deciders: deciders ?? null },
};

/** When an answer comes these days, once known. */
export const usualDelay: string | undefined = answerDelay(contributions);

/** The links at the top and at the foot of every page. */
export const navigation: NavigationView = navigationView(site, {
  editorial: pages,
  has: possessions(catalogue, { hosts: hosts !== undefined, visits: links !== undefined }),
});

/** The curated lists, the pages where other people recommend software, and the last release each is known to have had. */
export const { miniSites, friends, releases } = directory;

const pageOf = noticePages({ catalogue, miniSites, site, releases });
const handedView = directory.pageKeys?.views && handedTextReader(directory.pageKeys.views);

/**
 * Of some pages, those to be made: all of them, but those that a build keeps as the one before left them.
 * @returns each with the fingerprint of what it shows, where that is known
 */
export function pagesToMake<Page extends object>(
  pages: readonly Page[],
  pathOf: (page: Page) => string,
): (Page & { cacheKey: string | undefined })[] {
  return pages
    .filter((page) => directory.pageKeys?.kept.has(pathOf(page)) !== true)
    .map((page) => ({ ...page, cacheKey: directory.pageKeys?.keys.get(pathOf(page)) }));
}

/** What the page of a notice shows: where a build has worked it out to know its key, that very thing. */
export function noticePage(slug: string): NoticePage {
  const handed = handedView?.(noticePath(slug));
  if (handed !== undefined) return JSON.parse(handed) as NoticePage;
  const entry = catalogue.bySlug.get(slug);
  if (entry === undefined) throw new Error(`${slug}: no such notice`);
  return pageOf(entry);
}

/** The editorial pages of `content/pages/` that have no template of their own. */
export function editorialPages(): EditorialPage[] {
  return [...pages.values()].filter(({ slug }) => !templated.has(slug));
}

/** An editorial page by its slug, for the template that shows it with something more. */
export function editorialPage(slug: string): EditorialPage | undefined {
  return pages.get(slug);
}

/** The pictures that `site.yaml` names, with the file name each has in the site. */
export function pictures(): Promise<Picture[]> {
  const named = (['logo', 'favicon'] as const).flatMap((role) => {
    const file = site[role];
    return file === undefined ? [] : { name: picturePath(role, file).split('/').at(-1) ?? '', file };
  });
  return Promise.all(
    named.map(async ({ name, file }) => ({ name, bytes: await readFile(join(contentDir, file)) })),
  );
}

interface Picture {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}
