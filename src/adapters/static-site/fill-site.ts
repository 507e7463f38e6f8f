import { existsSync } from 'node:fs';
import { join, resolve as resolvePath } from 'node:path';
import { writeSnapshot, type Directory } from '#adapters/content-files/snapshot.ts';
import type { PageScripts } from '#adapters/offline/page-scripts.ts';
import { offlineFile, writeOffline, type OfflineMemory } from '#adapters/offline/write-offline.ts';
import { writeRedirects } from '#adapters/redirects.ts';
import type { Site } from '#views/site.ts';
import { addFolder } from './add-folder.ts';
import { writeAppIcons } from './app-icons.ts';
import type { KnownBefore } from './former-build.ts';
import { fileKeys, pageKeys } from './page-keys.ts';
import { writeSharePictures } from './share-pictures.ts';
import type { SiteFolder } from './site-folder.ts';
import type { SiteRecord } from './site-memory.ts';
import type { Astro } from './start-astro.ts';
import type { GiveTextIndex } from './text-index.ts';
import { writeFiles } from './write-files.ts';
import { writeSitemap, type BuiltPages } from './write-sitemap.ts';

/** Gives a site all that it holds: the pages that Astro makes, what is made beside them, and what is made of both. */
export async function fillSite(folder: SiteFolder, filling: Filling): Promise<OfflineMemory> {
  const { content, site, work, shared, judged, giveTextIndex, astro, tell } = filling;
  const { catalogue } = content;
  const known = pageKeys(filling, folder, shared, work.views);
  await writeSnapshot(work.snapshot, content, known);
  const keyOf = fileKeys(filling, shared);
  const pages: string[] = [];
  await astro.begin((path, page) => {
    folder.write(path, page);
    pages.push(path);
  });
  const made = astro.made();
  // Astro is another process: what it does not make is made meanwhile, and its pages are taken as they come.
  const fromPages = async () => {
    await allOf(made, writeFiles({ catalogue, site }, folder, keyOf), judged?.save());
    tell('build.pages');
    return fillFromPages(folder, filling, { made: pages, kept: known.kept });
  };
  // All end before anything is cleared away.
  const [offline] = await allOf(fromPages(), giveTextIndex(folder));
  writeRedirects(catalogue, folder, site, keyOf);
  return offline;
}

/** What is made of the pages, or beside them. */
async function fillFromPages(
  folder: SiteFolder,
  filling: Filling,
  built: BuiltPages,
): Promise<OfflineMemory> {
  const { content, contentDir, site, opens, record, scripts, work, tell } = filling;
  const { catalogue, miniSites } = content;
  const { pages } = work;
  const logosDir = join(contentDir, 'logos');
  await writeAppIcons(site, pages);
  const pictures = resolvePath('.cache', 'partage');
  if (opens) await writeSharePictures({ catalogue, miniSites, site, logosDir }, pages, pictures);
  const found = addFolder(pages, folder).filter((path) => path.endsWith('.html'));
  if (existsSync(logosDir)) addFolder(logosDir, folder, 'logos/');
  await folder.settled();
  writeSitemap(catalogue, site, { made: [...built.made, ...found], kept: built.kept }, folder);
  const former = folder.left(offlineFile);
  const offline = await writeOffline(pages, site, {
    files: folder.files,
    where: folder.where,
    scripts,
    former: former === undefined || !record ? undefined : { file: former, ...record.offline },
    at: (print) => folder.place(offlineFile, print),
  });
  tell('build.offline', { files: offline.files, megabytes: (offline.bytes / 1e6).toFixed(1) });
  return offline.memory;
}

/** What several works give; when one fails, the others end first. */
async function allOf<Works extends readonly unknown[]>(
  ...works: Works
): Promise<{ -readonly [Place in keyof Works]: Awaited<Works[Place]> }> {
  await Promise.allSettled(works);
  return Promise.all(works);
}

export type TellStep = (
  message: 'build.start' | 'build.pages' | 'build.offline' | 'build.done',
  values?: Record<string, string | number>,
) => void;

/** Files and folders of the moment. */
export interface BuildPlaces {
  pages: string;
  snapshot: string;
  views: string;
  /** Where Astro leaves what makes the pages. */
  programs: string;
}

interface Filling extends KnownBefore {
  content: Directory;
  contentDir: string;
  site: Site;
  opens: boolean;
  /** What the build before left. */
  record: SiteRecord | undefined;
  scripts: PageScripts;
  work: BuildPlaces;
  giveTextIndex: GiveTextIndex;
  astro: Astro;
  tell: TellStep;
}
