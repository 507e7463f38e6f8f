import type { Directory, NoticeKeys } from '#adapters/content-files/snapshot.ts';
import { digestOf } from '#adapters/digest.ts';
import { readFactsFiles } from '#adapters/facts/facts-files.ts';
import { lastReleases } from '#domain/facts/last-release.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import { noticePath } from '#domain/site/routes.ts';
import { toldOf } from '#views/data/file-routes.ts';
import { possessions } from '#views/navigation.ts';
import { noticePages } from '#views/notice-page.ts';
import type { Site } from '#views/site.ts';
import type { SiteFolder } from './site-folder.ts';

/**
 * The notices whose page is not as the build before left it, each with the fingerprint of its page. The other pages stay
 * in the folder of the site.
 * @param shared the fingerprint of all that pages share
 */
export async function noticesToMake(
  { content, contentDir, site }: Published,
  folder: Pick<SiteFolder, 'keep'>,
  shared: string | undefined,
): Promise<NoticeKeys> {
  const { catalogue, miniSites } = content;
  if (shared === undefined) return new Map(catalogue.notices.map(({ slug }) => [slug, undefined]));
  const releases = lastReleases((await readFactsFiles(contentDir)).files);
  const pageOf = noticePages({ catalogue, miniSites, site, releases });
  // Menus follow what notices there are; hosts and visits of links are in files that all pages share.
  const menus = [...possessions(catalogue, { hosts: true, visits: true })].join(' ');
  const keys = catalogue.notices.map(
    (entry) => [entry.slug, digestOf(shared, menus, JSON.stringify(pageOf(entry)))] as const,
  );
  return new Map(keys.filter(([slug, key]) => !folder.keep(noticePath(slug).slice(1), key)));
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
