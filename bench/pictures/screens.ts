import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { pageTypes } from '../../test/page-types.ts';

/** Screens as people have them, with how wide each stands in a contact sheet and how many in a row. */
const screens = [
  { width: 320, height: 640, shown: 200, columns: 9 },
  { width: 390, height: 844, shown: 200, columns: 9 },
  { width: 768, height: 1024, shown: 256, columns: 7 },
  { width: 1440, height: 900, shown: 360, columns: 5 },
] as const;
const gap = 8;

/** One contact sheet for each screen and colour scheme: the first screen of every type of page, in the order of `pageTypes`. */
export async function drawScreens(
  browser: Browser,
  root: string,
  place: (name: string) => string,
): Promise<Drawn[]> {
  const drawn: Drawn[] = [];
  for (const screen of screens) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { width, height, shown, columns } = screen;
      const context = await browser.newContext({ viewport: { width, height }, colorScheme });
      const page = await context.newPage();
      const pictures: Buffer[] = [];
      for (const path of pageTypes) {
        // Two addresses that differ by their hash alone are one page to a browser.
        await page.goto('about:blank');
        await page.goto(`${root}${path}`, { waitUntil: 'networkidle' });
        pictures.push(
          await sharp(await page.screenshot())
            .resize({ width: shown })
            .png()
            .toBuffer(),
        );
      }
      await context.close();
      const name = `ecran-${width}-${colorScheme === 'light' ? 'clair' : 'sombre'}.webp`;
      const cell = { width: shown, height: Math.round((shown * height) / width) };
      drawn.push({ name, ko: await drawSheet(pictures, { cell, columns, path: place(name) }) });
    }
  }
  return drawn;
}

/** Pictures of one size, in rows, as one WebP; gives its weight. */
async function drawSheet(
  pictures: readonly Buffer[],
  { cell, columns, path }: { cell: { width: number; height: number }; columns: number; path: string },
): Promise<number> {
  const rows = Math.ceil(pictures.length / columns);
  const { size } = await sharp({
    create: {
      width: columns * (cell.width + gap) + gap,
      height: rows * (cell.height + gap) + gap,
      channels: 3,
      background: '#8a8a8a',
    },
  })
    .composite(
      pictures.map((input, index) => ({
        input,
        left: gap + (index % columns) * (cell.width + gap),
        top: gap + Math.floor(index / columns) * (cell.height + gap),
      })),
    )
    .webp({ quality: 62, effort: 6 })
    .toFile(path);
  return size / 1024;
}

export interface Drawn extends Record<string, unknown> {
  name: string;
  ko: number;
}
