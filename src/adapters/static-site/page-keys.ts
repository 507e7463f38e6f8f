import { openHandedTexts } from '#adapters/content-files/handed-texts.ts';
import type { Directory, PageKeys } from '#adapters/content-files/snapshot.ts';
import { digestOf } from '#adapters/digest.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import { noticePath } from '#domain/site/routes.ts';
import { toldOf } from '#views/data/file-route.ts';
import { listPages } from '#views/list-pages.ts';
import { possessions } from '#views/navigation.ts';
import { noticePages } from '#views/notice-page.ts';
import type { Site } from '#views/site.ts';
import type { SiteFolder } from './site-folder.ts';

/**
 * The fingerprints of the pages of notices and of lists, and those of them that stay in the folder of the site as the build
 * before left them.
 * @param shared the fingerprint of all that pages share; without it, nothing is known
 * @param viewsFile where what the pages of notices show is handed over, for those to be made
 */
export function pageKeys(
  { content, site }: Published,
  folder: Pick<SiteFolder, 'keep'>,
  shared: string | undefined,
  viewsFile: string,
): PageKeys {
  const { catalogue, miniSites, releases } = content;
  if (shared === undefined) return { keys: new Map(), kept: new Set() };
  const pageOf = noticePages({ catalogue, miniSites, site, releases });
  // Menus follow what notices there are; hosts and visits of links are in files that all pages share.
  const menus = [...possessions(catalogue, { hosts: true, visits: true })].join(' ');
  const keys = new Map<string, string>();
  const kept = new Set<string>();
  const look = (path: string, shows: readonly string[]) => {
    const key = digestOf(shared, menus, ...shows);
    keys.set(path, key);
    const file = path.slice(1);
    if (folder.keep(file, [file], key)) kept.add(path);
  };
  const views = openHandedTexts(viewsFile);
  for (const entry of catalogue.notices) {
    const path = noticePath(entry.slug);
    const view = JSON.stringify(pageOf(entry));
    look(path, [view]);
    if (!kept.has(path)) views.add(path, view);
  }
  for (const { path, shows } of listPages(catalogue, site)) look(path, shows);
  return { keys, kept, views: views.close() };
}

/**
 * The fingerprint of the files about one notice.
 * @param shared the fingerprint of all that pages share; without it, nothing is known
 */
export function fileKeys(
  { content: { catalogue }, site }: Published,
  shared: string | undefined,
): (entry: NoticeEntry) => string | undefined {
  const known = new Map<NoticeEntry, string>();
  return (entry) => {
    if (shared === undefined) return undefined;
    const key = known.get(entry) ?? digestOf(shared, JSON.stringify(toldOf(entry, { catalogue, site })));
    known.set(entry, key);
    return key;
  };
}

interface Published {
  content: Directory;
  site: Site;
}
