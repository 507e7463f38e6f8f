import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../test/browser.ts';
import { buildInto, serveFolder } from '../test/site.ts';
import { drawPapers } from './pictures/papers.ts';
import { drawScreens } from './pictures/screens.ts';
import { report } from './results.ts';

/** Where the documentation keeps them. */
const folder = 'docs/images';

/**
 * Draws what `docs/images.md` shows: the first screen of every type of page, on four widths, in the light and in the dark,
 * as one contact sheet each; and the printed sheets, as a printer would make them.
 */
export async function run(): Promise<void> {
  const { outDir, remove } = await buildInto(process.env.CONTENT_DIR ?? 'content');
  const { url, stop } = await serveFolder(outDir);
  const browser = await launchBrowser();
  try {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const drawn = [
      ...(await drawScreens(browser, url, (name) => join(folder, name))),
      ...(await drawPapers(browser, url, (name) => join(folder, name))),
    ];
    await report('pictures', drawn, {
      'total (Ko)': Math.round(drawn.reduce((sum, { ko }) => sum + ko, 0)),
    });
  } finally {
    await browser.close();
    await stop();
    await remove();
  }
}
