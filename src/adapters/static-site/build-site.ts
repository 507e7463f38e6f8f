import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, constants, rm } from 'node:fs/promises';
import { dirname, join, resolve as resolvePath } from 'node:path';
import type { JudgedNotices } from '#adapters/content-files/judged-notices.ts';
import { readSiteSettings } from '#adapters/content-files/read-content.ts';
import type { Directory } from '#adapters/content-files/snapshot.ts';
import { makeFolder } from '#adapters/make-folder.ts';
import { pageScripts } from '#adapters/offline/page-scripts.ts';
import { tCli } from '#words/cli.ts';
import { UserError } from '#i18n/user-error.ts';
import { withPolicy } from '#views/page-policy.ts';
import { createSite, type Site } from '#views/site.ts';
import { buildStamp, stampFile } from './build-stamp.ts';
import { boundCompiled } from './compiled-programs.ts';
import { twinsFor } from './compress.ts';
import { fillSite, type TellStep, type BuildPlaces } from './fill-site.ts';
import { takeFormerBuild } from './former-build.ts';
import { draftPlace } from './put-in-place.ts';
import { codeKey } from './page-cache.ts';
import { keepPrograms, programsFolder, recallPrograms } from './page-programs.ts';
import { startAstro, type Astro } from './start-astro.ts';
import { openWriting, type Writing } from './shared-writing.ts';
import { clearInterrupted } from './interrupted-builds.ts';
import { requireOwnFolder } from './require-own-folder.ts';
import { openSiteFolder } from './site-folder.ts';
import { startTextIndex } from './text-index.ts';

/**
 * Builds the whole static site: pages, logos, redirects, search. What changed is made beside and put in place at the end,
 * so that a failure leaves the former site as it was.
 * @throws a sentence for the person when a step fails
 */
export async function buildSite({
  contentDir,
  outDir,
  siteUrl,
  opens,
  check,
  say,
}: BuildOptions): Promise<void> {
  const start = performance.now();
  // Told before minutes of work, not after.
  requireOwnFolder(outDir, contentDir);
  makeFolder(dirname(outDir));
  await access(existsSync(outDir) ? outDir : dirname(outDir), constants.W_OK);
  const tell: TellStep = (message, values = {}) => {
    say(tCli(message, { ...values, seconds: ((performance.now() - start) / 1000).toFixed(1) }));
  };
  const stamp = buildStamp(contentDir, siteUrl);
  const site = createSite(await readSiteSettings(contentDir), {
    address: siteUrl,
    builtAt: moment(process.env.SOURCE_DATE_EPOCH).toISOString(),
  });
  // Inside the project, in folders of its own: Astro keeps working files beside its own, and two builds never meet.
  const own = resolvePath('.cache', `site-${process.pid}`);
  await clearInterrupted(dirname(own), outDir);
  await boundCompiled(join(dirname(own), 'compiled'));
  const draft = draftPlace(own, outDir);
  const code = codeKey();
  const kept = programsFolder(code, site.url, site);
  const work = {
    draft,
    pages: `${own}.pages`,
    snapshot: `${own}.content`,
    views: `${own}.views`,
    programs: `${kept}.${process.pid}`,
    log: `${own}.log`,
  };
  const former = await takeFormerBuild(code, contentDir, site.url, outDir);
  const { record, pagesOfAstro } = former;
  // Without the site of before, pages that Astro kept spare more than its programs do.
  const programs = former.hasPagesOfAstro ? undefined : await recallPrograms(kept);
  let astro: Astro | undefined;
  let writing: Writing | undefined;
  try {
    astro = startAstro(astroSettings({ contentDir, site, work, pagesOfAstro }), work.log, programs);
    const known = await former.known();
    const content = await check(known.judged);
    tell('build.start');
    writing = openWriting({
      draft,
      cacheFile: resolvePath(process.env.PAGE_CACHE ?? '.cache', 'compressed.sqlite'),
      twins: twinsFor(content.catalogue.notices.length, opens),
    });
    // Pagefind takes half as much memory as Astro: it comes when that one is gone, unless most pages are there already.
    const isMostlyThere = record !== undefined && record.shared === known.shared;
    const giveTextIndex = startTextIndex(content.catalogue, {
      ready: isMostlyThere ? Promise.resolve() : astro.made(),
      shared: known.shared,
      record,
    });
    const scripts = pageScripts(record?.offline.pages);
    const seal = sealFor(content.settings.contribution.service);
    const folder = openSiteFolder({
      outDir,
      draft,
      memory: await former.left(),
      writing,
      seal(html, path) {
        scripts.learn(path, html);
        return seal(html, path);
      },
    });
    const offline = await fillSite(folder, {
      content,
      contentDir,
      site,
      opens,
      record,
      scripts,
      work,
      giveTextIndex,
      astro,
      tell,
      ...known,
    });
    if (programs === undefined) await keepPrograms(work.programs, kept);
    folder.write(stampFile, stamp);
    await folder.putInPlace();
    const { files, keys, twins } = folder;
    await former.remember({ shared: known.shared, files, keys, twins, offline });
    tell('build.done', { dir: outDir });
  } finally {
    await astro?.stop();
    await writing?.close();
    await former.release();
    await Promise.all(Object.values(work).map((path) => rm(path, { recursive: true, force: true })));
  }
}

/** What Astro and `src/catalogue.ts` are told. */
function astroSettings({ contentDir, site, work, pagesOfAstro }: AstroSettings) {
  return {
    CONTENT_DIR: contentDir,
    OUT_DIR: work.pages,
    BUILT_AT: site.builtAt,
    SITE_URL: site.url,
    CONTENT_SNAPSHOT: work.snapshot,
    ASTRO_PAGES: pagesOfAstro,
    KEPT_PROGRAMS: work.programs,
  };
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

interface AstroSettings {
  contentDir: string;
  site: Site;
  work: BuildPlaces;
  /** Where Astro keeps pages, when the site does not. */
  pagesOfAstro: string | undefined;
}

interface BuildOptions {
  contentDir: string;
  outDir: string;
  siteUrl: string | undefined;
  /**
   * Whether it opens to the public. One that only machines and moderators look at has what its pages lead to, without what
   * servers and messengers alone ask for: compressed texts, the pictures of links.
   */
  opens: boolean;
  /**
   * Reads the content and judges it: the pages are made from it.
   * @param judged what was said of the notices before, where that is remembered
   * @throws a sentence for the person when it is not fit to be built
   */
  check: (judged: JudgedNotices | undefined) => Promise<Directory>;
  /** Told each step. */
  say: (message: string) => void;
}
