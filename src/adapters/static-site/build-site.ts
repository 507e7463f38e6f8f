import { createHash } from 'node:crypto';
import { cp, mkdir, rm } from 'node:fs/promises';
import { dirname, join, resolve as resolvePath } from 'node:path';
import { writeSnapshot, type Directory } from '#adapters/content-files/snapshot.ts';
import { offlineFile, writeOffline, type OfflineMemory } from '#adapters/offline/write-offline.ts';
import { textIndexOf } from '#adapters/pagefind/write-index.ts';
import { writeRedirects } from '#adapters/redirects.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import { tCli } from '#words/cli.ts';
import { UserError } from '#i18n/user-error.ts';
import type { PublishedDirectory } from '#views/data/file-routes.ts';
import { withPolicy } from '#views/page-policy.ts';
import { createSite, type Site } from '#views/site.ts';
import { addFolder } from './add-folder.ts';
import { writeAppIcons } from './app-icons.ts';
import { buildStamp, stampFile } from './build-stamp.ts';
import { compressor } from './compress.ts';
import { openCompressed } from './compressed.ts';
import { forgetDoubtful, rememberPages } from './kept-pages.ts';
import { fileKeys, noticesToMake } from './notice-keys.ts';
import { takePageCache, type PageCache } from './page-cache.ts';
import { runAstro } from './run-astro.ts';
import { writeSharePictures } from './share-pictures.ts';
import { openSiteFolder, type SiteFolder } from './site-folder.ts';
import { recallSite, rememberSite, type SiteMemory } from './site-memory.ts';
import { writeFiles } from './write-files.ts';
import { writeSitemap } from './write-sitemap.ts';

/** Beyond so many notices, what compresses best takes too long. */
const largeFrom = 1000;

/**
 * Builds the whole static site: pages, logos, redirects, search. What changed is made beside and put in place at the end,
 * so that a failure leaves the former site as it was.
 * @throws a sentence for the person when a step fails
 */
export async function buildSite(options: BuildOptions): Promise<void> {
  const { content, contentDir, outDir, siteUrl, say } = options;
  const start = performance.now();
  // Inside the project, in folders of its own: Astro keeps working files beside its own, and two builds never meet.
  const draft = resolvePath('.cache', `site-${process.pid}`);
  const work = { draft, pages: `${draft}.pages`, snapshot: `${draft}.content`, log: `${draft}.log` };
  const stamp = await buildStamp(contentDir, siteUrl);
  const site = createSite(content.settings, {
    address: siteUrl,
    builtAt: moment(process.env.SOURCE_DATE_EPOCH).toISOString(),
  });
  const kept = await takePageCache(contentDir, site.url, process.env.PAGE_CACHE);
  const compressed = openCompressed(resolvePath(process.env.PAGE_CACHE ?? '.cache', 'compressed.sqlite'));
  const memory = kept && (await recallSite(kept.siteFile, outDir));
  const folder = openSiteFolder({
    outDir,
    draft,
    memory,
    compressor: compressor(compressed, { isLarge: content.catalogue.notices.length > largeFrom }),
    seal: sealFor(content.settings.contribution.service),
  });
  const tell = (message: Parameters<typeof tCli>[0], values: Record<string, string | number> = {}) => {
    say(tCli(message, { ...values, seconds: ((performance.now() - start) / 1000).toFixed(1) }));
  };
  try {
    tell('build.start');
    const offline = await fill(folder, { ...options, site, memory, work, kept, tell });
    folder.write(stampFile, stamp);
    await folder.putInPlace();
    const { files, keys } = folder;
    if (kept) await rememberSite(kept.siteFile, outDir, { files, keys, offline });
    tell('build.done', { dir: outDir });
  } finally {
    compressed.close();
    await kept?.release();
    await Promise.all(Object.values(work).map((path) => rm(path, { recursive: true, force: true })));
  }
}

/** Gives a site all that it holds. */
async function fill(folder: SiteFolder, filling: Filling): Promise<OfflineMemory> {
  const { content, contentDir, site, memory, work, kept, tell } = filling;
  const { catalogue, miniSites } = content;
  const { pages, snapshot, log } = work;
  await mkdir(dirname(snapshot), { recursive: true });
  await writeSnapshot(snapshot, content, await noticesToMake(filling, folder, kept?.shared));
  // Where a site is found, it holds the pages of before itself.
  const pagesOfAstro = memory === undefined ? kept?.folder : undefined;
  if (pagesOfAstro !== undefined) await forgetDoubtful(pagesOfAstro);
  const env = {
    CONTENT_DIR: contentDir,
    OUT_DIR: pages,
    BUILT_AT: site.builtAt,
    SITE_URL: site.url,
    CONTENT_SNAPSHOT: snapshot,
    ASTRO_PAGES: pagesOfAstro,
  };
  const astro = runAstro(env, log);
  const keyOf = fileKeys(filling, kept?.shared);
  // Astro is another process: what it does not make is made meanwhile. Both end before anything is cleared away.
  for (const done of await Promise.allSettled([astro, writeBesidePages({ catalogue, site }, folder, keyOf)]))
    if (done.status === 'rejected') throw done.reason;
  if (pagesOfAstro !== undefined) await rememberPages(pagesOfAstro);
  tell('build.pages');
  const logosDir = join(contentDir, 'logos');
  await cp(logosDir, join(pages, 'logos'), { recursive: true }).catch(() => undefined);
  await writeSitemap(catalogue, pages, site);
  await writeAppIcons(site, pages);
  await writeSharePictures({ catalogue, miniSites, site, logosDir }, pages, resolvePath('.cache', 'partage'));
  addFolder(pages, folder);
  const former = folder.left(offlineFile);
  const offline = await writeOffline(pages, site, {
    pages: folder.files,
    data: [...folder.files].filter(([path]) => isSearchedOffline(path)),
    read: folder.read,
    former: former === undefined || !memory ? undefined : { file: former, ...memory.offline },
    at: (print) => folder.place(offlineFile, print),
  });
  tell('build.offline', { files: offline.files, megabytes: (offline.bytes / 1e6).toFixed(1) });
  writeRedirects(catalogue, folder, site, keyOf);
  return offline.memory;
}

/** The files of the notices, and those of the search. */
async function writeBesidePages(
  directory: PublishedDirectory,
  folder: SiteFolder,
  keyOf: (entry: NoticeEntry) => string | undefined,
): Promise<void> {
  writeFiles(directory, folder, keyOf);
  for (const [path, content] of await textIndexOf(directory.catalogue))
    folder.write(`pagefind/${path}`, content);
}

function isSearchedOffline(path: string): boolean {
  return /^(?:recherche|notices)\/[^/]+\.json$/.test(path);
}

/** The policy that each page carries. */
function sealFor(service: string | undefined): (html: string, path: string) => string {
  const elsewhere = service === undefined ? undefined : new URL(service).origin;
  const hash = (text: string) => createHash('sha256').update(text).digest('base64');
  return (html, path) => withPolicy(html, `/${path}`, { hash, elsewhere });
}

/**
 * The moment of a build: now, or the one that the environment sets so that two builds are the same.
 * @see https://reproducible-builds.org/specs/source-date-epoch/
 */
function moment(epoch: string | undefined): Date {
  if (epoch === undefined || epoch === '') return new Date();
  if (!/^\d{1,11}$/.test(epoch)) throw new UserError(tCli('build.bad-epoch', { value: epoch }));
  return new Date(Number(epoch) * 1000);
}

interface Filling extends BuildOptions {
  site: Site;
  memory: SiteMemory | undefined;
  /** Files and folders of the moment. */
  work: { pages: string; snapshot: string; log: string };
  /** What is kept for the next build, when it is. */
  kept: PageCache | undefined;
  tell: (message: 'build.pages' | 'build.offline', values?: Record<string, string | number>) => void;
}

interface BuildOptions {
  /** What the check in front of the build has read: the pages are made from it. */
  content: Directory;
  contentDir: string;
  outDir: string;
  siteUrl: string | undefined;
  /** Told each step, in the language of the directory. */
  say: (message: string) => void;
}
