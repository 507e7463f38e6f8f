import { spawn } from 'node:child_process';
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve as resolvePath } from 'node:path';
import { writeSnapshot, type Directory } from '#adapters/content-files/snapshot.ts';
import { writeOffline } from '#adapters/offline/write-offline.ts';
import { writeTextIndex } from '#adapters/pagefind/write-index.ts';
import { writeRedirects } from '#adapters/redirects.ts';
import { cliMessages } from '#words/cli.ts';
import { UserError } from '#i18n/user-error.ts';
import { createTranslate } from '#i18n/translate.ts';
import { createSite } from '#views/site.ts';
import { writeAppIcons } from './app-icons.ts';
import { buildStamp, stampFile } from './build-stamp.ts';
import { openCompressed } from './compressed.ts';
import { finishFiles } from './finish-files.ts';
import { takePageCache } from './page-cache.ts';
import { writeSharePictures } from './share-pictures.ts';
import { writeFiles } from './write-files.ts';
import { writeSitemap } from './write-sitemap.ts';

const t = createTranslate(cliMessages);

/**
 * Builds the whole static site: pages, logos, redirects, search. Everything is made beside and put in place at the
 * end, so that a failure leaves the former site as it was.
 * @throws a sentence for the person when a step fails
 */
export async function buildSite({ content, contentDir, outDir, siteUrl, say }: BuildOptions): Promise<void> {
  const start = performance.now();
  const seconds = () => ((performance.now() - start) / 1000).toFixed(1);
  // Inside the project, in a folder of its own: Astro keeps working files beside it, and two builds never meet.
  const draft = resolvePath('.cache', `site-${process.pid}`);
  const snapshot = `${draft}.content`;
  const builtAt = moment(process.env.SOURCE_DATE_EPOCH).toISOString();
  const stamp = await buildStamp(contentDir, siteUrl);
  try {
    say(t('build.start'));
    await mkdir(dirname(snapshot), { recursive: true });
    await writeSnapshot(snapshot, content);
    const site = createSite(content.settings, { address: siteUrl, builtAt });
    const kept = await takePageCache(contentDir, site.url, process.env.PAGE_CACHE);
    try {
      await runAstro({
        CONTENT_DIR: contentDir,
        OUT_DIR: draft,
        BUILT_AT: builtAt,
        SITE_URL: site.url,
        CONTENT_SNAPSHOT: snapshot,
        ...kept?.env,
      });
    } finally {
      await kept?.release();
    }
    say(t('build.pages', { seconds: seconds() }));
    await mkdir(join(draft, 'logos'), { recursive: true });
    await cp(join(contentDir, 'logos'), join(draft, 'logos'), { recursive: true }).catch(() => undefined);
    writeFiles({ catalogue: content.catalogue, site }, draft);
    await writeRedirects(content.catalogue, draft, site);
    await writeSitemap(content.catalogue, draft, site);
    await writeAppIcons(site, draft);
    await writeSharePictures(
      {
        catalogue: content.catalogue,
        miniSites: content.miniSites,
        site,
        logosDir: join(contentDir, 'logos'),
      },
      draft,
      resolvePath('.cache', 'partage'),
    );
    await writeTextIndex(content.catalogue, join(draft, 'pagefind'));
    const offline = await writeOffline(draft, site);
    say(
      t('build.offline', {
        files: offline.files,
        megabytes: (offline.bytes / 1e6).toFixed(1),
        seconds: seconds(),
      }),
    );
    const compressed = openCompressed(resolvePath(process.env.PAGE_CACHE ?? '.cache', 'compressed.sqlite'));
    try {
      await finishFiles(draft, content.settings.contribution.service, compressed);
    } finally {
      compressed.close();
    }
    await writeFile(join(draft, stampFile), stamp);
    await replaceFolder(draft, outDir);
    say(t('build.done', { dir: outDir, seconds: seconds() }));
  } finally {
    await Promise.all([draft, snapshot].map((path) => rm(path, { recursive: true, force: true })));
  }
}

/**
 * The moment of a build: now, or the one that the environment sets so that two builds are the same.
 * @see https://reproducible-builds.org/specs/source-date-epoch/
 */
function moment(epoch: string | undefined): Date {
  if (epoch === undefined || epoch === '') return new Date();
  if (!/^\d{1,11}$/.test(epoch)) throw new UserError(t('build.bad-epoch', { value: epoch }));
  return new Date(Number(epoch) * 1000);
}

/** Puts a finished folder in the place of another; the only moment without a site is between two renames. */
async function replaceFolder(draft: string, target: string): Promise<void> {
  const ready = `${target}.${process.pid}.tmp`;
  const former = `${target}.${process.pid}.old`;
  await mkdir(dirname(target), { recursive: true });
  // Another disk cannot be renamed to: the folder is copied beside its place first.
  await rename(draft, ready).catch(() => cp(draft, ready, { recursive: true }));
  await rename(target, former).catch(() => undefined);
  await rename(ready, target);
  await rm(former, { recursive: true, force: true });
}

/** Astro in a process of its own: what it prints is shown only when it fails. */
function runAstro(env: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const astro = spawn(process.execPath, [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], {
      env: { ...process.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const printed: string[] = [];
    const keep = (chunk: Buffer) => {
      printed.push(chunk.toString());
      // Thousands of page lines: the end tells the fault.
      if (printed.length > 200) printed.shift();
    };
    astro.stdout.on('data', keep);
    astro.stderr.on('data', keep);
    astro.on('error', reject);
    astro.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new UserError(t('build.failed', { reason: `\n${endOfOutput(printed.join(''))}` })));
    });
  });
}

/** The end of what Astro printed, where the fault is told, without its stack. */
function endOfOutput(output: string): string {
  return output
    .split('\n')
    .filter((line) => !/^\s+at |Stack trace:|^\s*$/.test(line))
    .slice(-12)
    .join('\n');
}

interface BuildOptions {
  /** What the check in front of the build has read: the pages are made from it. */
  content: Directory;
  contentDir: string;
  outDir: string;
  siteUrl: string | undefined;
  /** Told each step, in French. */
  say: (message: string) => void;
}
