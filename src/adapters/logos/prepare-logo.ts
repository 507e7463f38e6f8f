import sharp from 'sharp';
import { findSvgDanger } from '#adapters/content-files/check-logos.ts';

/** What a logo of a directory may weigh: a list shows dozens of them. */
export const logoBudgetBytes = 3 * 1024;

/** Twice the size at which pages show it, less a little: sharp on every screen. */
const side = 96;

/**
 * Makes a light logo of a picture: an SVG that only draws and is light stays as it is, anything else becomes a WebP of
 * 96 pixels a side on a transparent ground, as good as its three kilobytes allow.
 * @param bytes an SVG, PNG, JPEG or WebP
 * @param name its file name, which tells what it is
 * @returns the picture and the ending of its name; `undefined` when no picture that light can be made of it
 */
export async function prepareLogo(bytes: Uint8Array, name: string): Promise<PreparedLogo | undefined> {
  const kept = name.endsWith('.svg') ? 'svg' : name.endsWith('.webp') ? 'webp' : undefined;
  if (kept !== undefined && bytes.byteLength <= logoBudgetBytes) {
    if (kept === 'webp' || findSvgDanger(new TextDecoder().decode(bytes)) === undefined)
      return { bytes, ending: kept };
  }
  const drawn = await sharp(bytes, { density: 300 }).ensureAlpha().png().toBuffer();
  const small = await sharp(drawn)
    .resize(side, side, { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .toBuffer();
  for (const quality of [92, 86, 80, 74, 68, 60, 52, 46]) {
    const webp = await sharp(small)
      .webp({ quality, alphaQuality: quality > 60 ? 90 : 70, effort: 6, smartSubsample: true })
      .toBuffer();
    if (webp.byteLength <= logoBudgetBytes) return { bytes: webp, ending: 'webp' };
  }
  return undefined;
}

export interface PreparedLogo {
  bytes: Uint8Array;
  ending: 'svg' | 'webp';
}
