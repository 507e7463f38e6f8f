import sharp from 'sharp';

export const logoMaxBytes = 1024 * 1024;
const maxSide = 512;
const maxPixels = 16_000_000;

// Only the three loaders we accept exist in this process: an SVG or a PDF in disguise finds nothing to open it.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadPngBuffer', 'VipsForeignLoadJpegBuffer', 'VipsForeignLoadWebpBuffer'],
});
sharp.cache(false);
sharp.concurrency(1);

/**
 * Turns an uploaded logo into a picture of our own making: WebP within 512 × 512, without metadata, without whatever
 * hid behind it. The name and the type the client gave are not even looked at.
 * @returns the bytes, or the code of the sentence that says why not
 */
export async function readLogo(bytes: Uint8Array): Promise<{ webp: Uint8Array } | { fault: LogoFault }> {
  if (bytes.byteLength > logoMaxBytes) return { fault: 'logo-trop-gros' };
  if (looksLikeSvg(bytes)) return { fault: 'logo-svg' };
  if (sniff(bytes) === undefined) return { fault: 'logo-type' };
  try {
    const webp = await sharp(bytes, { limitInputPixels: maxPixels, failOn: 'warning', animated: false })
      .autoOrient()
      .resize({ width: maxSide, height: maxSide, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 90, alphaQuality: 100, effort: 4 })
      .timeout({ seconds: 10 })
      .toBuffer();
    return { webp };
  } catch (reason) {
    return { fault: String(reason).includes('pixel limit') ? 'logo-trop-grand' : 'logo-illisible' };
  }
}

/** The type of a picture by its first bytes. */
export function sniff(bytes: Uint8Array): 'png' | 'jpeg' | 'webp' | undefined {
  const head = Buffer.from(bytes.subarray(0, 12));
  if (head.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) return 'png';
  if (head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpeg';
  const text = head.toString('latin1');
  return text.startsWith('RIFF') && text.slice(8) === 'WEBP' ? 'webp' : undefined;
}

function looksLikeSvg(bytes: Uint8Array): boolean {
  return /^\s*(?:<\?xml|<!doctype svg|<!--|<svg)/i.test(new TextDecoder().decode(bytes.subarray(0, 300)));
}

export type LogoFault = 'logo-trop-gros' | 'logo-svg' | 'logo-type' | 'logo-trop-grand' | 'logo-illisible';
