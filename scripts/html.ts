import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { askThread } from '#adapters/ask-thread.ts';
import { readSiteSettings } from '#adapters/content-files/read-content.ts';
import { listFiles } from '#adapters/list-files.ts';
import { findBrokenLinks } from '#adapters/static-site/check-links.ts';
import { basePath } from '#domain/site/address.ts';
import { tCli } from '#words/cli.ts';
import { buildChecked } from './build-checked.ts';
import type { PagesToValidate } from './html-thread.ts';
import { runCommand } from './run-command.ts';
import { addressFromEnv } from './site-address.ts';

/** Builds the site, then asks html-validate of each page and follows each internal link. */
await runCommand(tCli('usage.html'), async () => {
  const contentDir = process.env.CONTENT_DIR ?? 'content';
  const siteUrl = addressFromEnv(process.env.SITE_URL) ?? (await readSiteSettings(contentDir)).url;
  const folder = await mkdtemp(join(tmpdir(), 'annuaire-html-'));
  const outDir = join(folder, 'site');
  try {
    await buildChecked(resolve(contentDir), outDir, siteUrl, false);
    const files = listFiles(outDir);
    const faults = await validate(
      outDir,
      files.filter((name) => name.endsWith('.html')),
    );
    const broken = await findBrokenLinks(outDir, files, basePath(siteUrl));
    for (const fault of [...faults, ...broken].slice(0, 50)) console.log(fault);
    console.log(tCli('html.summary', { files: files.length, faults: faults.length, broken: broken.length }));
    return faults.length + broken.length === 0 ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** Shares the pages between threads: a page takes ten milliseconds, and there are thousands. */
async function validate(outDir: string, pages: readonly string[]): Promise<string[]> {
  const threads = Math.min(4, availableParallelism());
  const shares = Array.from({ length: threads }, (_, thread) =>
    pages.filter((_page, index) => index % threads === thread),
  );
  const found = await Promise.all(
    shares.map((share) => {
      const data: PagesToValidate = { outDir, pages: share };
      return askThread<string[]>(new URL('./html-thread.ts', import.meta.url), data);
    }),
  );
  return found.flat().sort();
}
