import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { appIcons } from '#views/data/web-manifest.ts';
import type { Site } from '#views/site.ts';
import { faviconSvg, maskableSvg } from '#views/theme.ts';

/** Draws the pictures of the installed site in a built site. */
export async function writeAppIcons(site: Site, outDir: string): Promise<void> {
  for (const { path, side, isMaskable } of appIcons) {
    const file = join(outDir, path);
    await mkdir(dirname(file), { recursive: true });
    const svg = isMaskable ? maskableSvg(site.colours) : faviconSvg(site.colours);
    // 32 units a side at 72 points an inch: the density that makes as many pixels as wanted.
    await sharp(Buffer.from(svg), { density: (72 * side) / 32 })
      .resize(side, side)
      .png({ palette: true, colours: 16, compressionLevel: 9 })
      .toFile(file);
  }
}
