import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { recall, remember } from '#adapters/remembered.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { MiniSiteEntry } from '#domain/mini-site/schema.ts';
import { picturedNotices } from '#views/elsewhere/pictured.ts';
import { sharePicture, sharePictureSvg } from '#views/elsewhere/share-picture.ts';
import type { Site } from '#views/site.ts';
import { useOwnFonts } from './own-fonts.ts';

const form = 'share picture 1';
const atOnce = 2;
const keptDays = 30;

/**
 * Draws the pictures that messengers show beside a link: the site’s own, and one for each notice that deserves it. One
 * takes some 20 ms: those drawn before, with the same words and the same logo, are taken from the cache.
 * @param cacheDir where pictures are kept between builds
 * @returns how many pictures the site has, and how many were drawn anew
 */
export async function writeSharePictures(
  { catalogue, miniSites, site, logosDir }: Pictured,
  outDir: string,
  cacheDir: string,
): Promise<{ written: number; drawn: number }> {
  await mkdir(join(outDir, 'partage'), { recursive: true });
  await mkdir(cacheDir, { recursive: true });
  await useOwnFonts(dirname(cacheDir));
  const wanted: Wanted[] = [
    { path: 'partage.png', title: site.name, text: site.baseline, logo: undefined },
    ...picturedNotices(catalogue, miniSites).map(({ slug, notice }) => ({
      path: `partage/${slug}.png`,
      title: notice.nom,
      text: notice.description_courte ?? '',
      logo: notice.logo && join(logosDir, notice.logo.src),
    })),
  ];
  let drawn = 0;
  let next = 0;
  const work = async () => {
    for (let one = wanted[next++]; one !== undefined; one = wanted[next++]) {
      if (await take(one, site, join(outDir, one.path), cacheDir)) drawn += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  await forgetOld(cacheDir);
  return { written: wanted.length, drawn };
}

/** @returns whether the picture had to be drawn */
async function take(
  { title, text, logo }: Wanted,
  site: Site,
  target: string,
  cacheDir: string,
): Promise<boolean> {
  const bytes = logo === undefined ? undefined : await readFile(logo).catch(() => undefined);
  const svg = sharePictureSvg({ title, text, hasLogo: bytes !== undefined }, site);
  const key = createHash('sha256')
    .update(svg)
    .update(bytes ?? '')
    .digest('hex');
  const file = join(cacheDir, key);
  const kept = await recall<Uint8Array>(file, form);
  const picture = kept ?? (await draw(svg, bytes));
  if (kept === undefined) await remember(file, form, picture);
  else await utimes(file, new Date(), new Date());
  await writeFile(target, picture);
  return kept === undefined;
}

/** A picture of few colours, for it weighs four times less; a logo that cannot be drawn is left out. */
async function draw(svg: string, logo: Uint8Array | undefined): Promise<Uint8Array> {
  const { side, left, top } = sharePicture.logo;
  const input =
    logo &&
    (await sharp(logo, { density: 200 })
      .resize(side, side, { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
      .png()
      .toBuffer()
      .catch(() => undefined));
  return sharp(Buffer.from(svg))
    .composite(input === undefined ? [] : [{ input, left, top }])
    .png({ palette: true, colours: 16, effort: 1, dither: 0, compressionLevel: 9 })
    .toBuffer();
}

async function forgetOld(cacheDir: string): Promise<void> {
  const limit = Date.now() - keptDays * 24 * 3600 * 1000;
  for (const name of await readdir(cacheDir)) {
    const file = join(cacheDir, name);
    const used = (await stat(file).catch(() => undefined))?.mtimeMs;
    if (used !== undefined && used < limit) await rm(file, { force: true });
  }
}

interface Wanted {
  /** In the site. */
  path: string;
  title: string;
  text: string;
  /** File of the logo. */
  logo: string | undefined;
}

export interface Pictured {
  catalogue: Catalogue;
  miniSites: readonly MiniSiteEntry[];
  site: Site;
  logosDir: string;
}
