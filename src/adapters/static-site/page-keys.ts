import type { Directory } from '#adapters/content-files/snapshot.ts';
import { digestOf } from '#adapters/digest.ts';
import { readFactsFiles } from '#adapters/facts/facts-files.ts';
import { lastReleases } from '#domain/facts/last-release.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import { noticePath } from '#domain/site/routes.ts';
import { toldOf } from '#views/data/file-routes.ts';
import { listPages } from '#views/list-pages.ts';
import { possessions } from '#views/navigation.ts';
import { noticePages } from '#views/notice-page.ts';
import type { Site } from '#views/site.ts';

/**
 * The fingerprint of all that each page of a notice or of a list shows, by its path.
 * @param shared the fingerprint of all that pages share; without it, nothing is known
 */
export async function pageKeys(
  { content, contentDir, site }: Published,
  shared: string | undefined,
): Promise<ReadonlyMap<string, string>> {
  const { catalogue, miniSites } = content;
  const keys = new Map<string, string>();
  if (shared === undefined) return keys;
  const releases = lastReleases((await readFactsFiles(contentDir)).files);
  const pageOf = noticePages({ catalogue, miniSites, site, releases });
  // Menus follow what notices there are; hosts and visits of links are in files that all pages share.
  const menus = [...possessions(catalogue, { hosts: true, visits: true })].join(' ');
  for (const entry of catalogue.notices)
    keys.set(noticePath(entry.slug), digestOf(shared, menus, JSON.stringify(pageOf(entry))));
  for (const { path, shows } of listPages(catalogue, site)) keys.set(path, digestOf(shared, menus, ...shows));
  return keys;
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
  contentDir: string;
  site: Site;
}
