import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../test/browser.ts';
import { pageTypes } from '../test/page-types.ts';
import { serveDirectory } from '../test/serve-directory.ts';
import { buildInto } from '../test/site.ts';
import { ecoGrade, ecoIndex } from './ecoindex.ts';
import { report } from './results.ts';

/** Weighs one page of each type in a real browser: brotli of HTML, CSS and JavaScript, requests, elements, EcoIndex. */
export async function run(): Promise<void> {
  const contentDir = process.env.CONTENT_DIR ?? 'content';
  const { outDir, remove } = await buildInto(contentDir);
  // With the service: where it is missing, an error page would be weighed with the form.
  const { url, stop } = await serveDirectory(outDir, {
    CONTENT_DIR: contentDir,
    DATA_DIR: join(outDir, '../data'),
  });
  const browser = await launchBrowser();
  try {
    const rows = [];
    for (const path of pageTypes) rows.push({ page: path, ...(await weigh(browser, url, path)) });
    await report('pages', rows, {
      'tiers contactés': rows.reduce((sum, row) => sum + row.tiers, 0),
      'EcoIndex le plus bas': Math.min(...rows.map((row) => row.ecoindex)),
    });
  } finally {
    await browser.close();
    await stop();
    await remove();
  }
}

async function weigh(browser: Browser, root: string, path: string) {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const bytes: Record<string, number> = {};
  let requests = 0;
  let strangers = 0;
  const pending: Promise<void>[] = [];
  page.on('response', (response) => {
    if (!response.url().startsWith('http')) return;
    requests += 1;
    if (!response.url().startsWith(root)) strangers += 1;
    const kind = response.request().resourceType();
    pending.push(
      response.body().then(
        (body) => {
          // Images are counted as they are; text as a host that compresses sends it.
          const size =
            kind === 'image' && !response.url().endsWith('.svg')
              ? body.length
              : brotliCompressSync(body).length;
          bytes[kind] = (bytes[kind] ?? 0) + size;
        },
        () => undefined,
      ),
    );
  });
  await page.goto(`${root}${path}`, { waitUntil: 'networkidle' });
  await Promise.all(pending);
  const elements = await page.evaluate(
    () => document.querySelectorAll('*').length - document.querySelectorAll('svg *').length,
  );
  await page.close();
  const kb = (value: number) => Math.round(value / 102.4) / 10;
  const total = Object.values(bytes).reduce((sum, size) => sum + size, 0);
  const score = ecoIndex({ elements, requests, kilobytes: total / 1024 });
  return {
    'HTML+CSS+JS (Ko br)': kb((bytes.document ?? 0) + (bytes.stylesheet ?? 0) + (bytes.script ?? 0)),
    'total (Ko)': kb(total),
    requests,
    tiers: strangers,
    elements,
    ecoindex: score,
    grade: ecoGrade(score),
  };
}
