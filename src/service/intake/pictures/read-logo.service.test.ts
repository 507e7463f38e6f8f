import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readLogo, sniff } from './images.ts';

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#5b3f8c' } });

describe('an uploaded logo', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('becomes a small WebP, from %s', async (format) => {
    const bytes = await picture(900, 300).toFormat(format).toBuffer();
    expect(sniff(bytes)).toBe(format);
    const result = await readLogo(bytes);
    const { width, height, format: made } = await sharp(webpOf(result)).metadata();
    expect([width, height, made]).toEqual([512, 171, 'webp']);
  });

  it('loses where and when it was taken, and whatever hid behind it', async () => {
    const bytes = await picture(64, 64)
      .withExif({ IFD0: { Copyright: 'quelqu’un' }, IFD3: { GPSLatitude: '48/1 0/1 0/1' } })
      .jpeg()
      .toBuffer();
    const polyglot = Buffer.concat([bytes, Buffer.from('<script>alert(1)</script>')]);
    const made = Buffer.from(webpOf(await readLogo(polyglot)));
    expect((await sharp(made).metadata()).exif).toBeUndefined();
    expect(made.includes('<script>')).toBe(false);
  });

  it('is never made larger than it was', async () => {
    const { width } = await sharp(webpOf(await readLogo(await picture(20, 20).png().toBuffer()))).metadata();
    expect(width).toBe(20);
  });

  it('is refused when it would fill the memory once opened', async () => {
    const bomb = await picture(4100, 4100).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.byteLength).toBeLessThan(1024 * 1024);
    expect(await readLogo(bomb)).toEqual({ fault: 'logo-trop-grand' });
  });

  it.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'logo-svg'],
    ['an SVG behind a prologue', '\n<?xml version="1.0"?><svg/>', 'logo-svg'],
    ['a GIF', 'GIF89a......', 'logo-type'],
    ['nothing', '', 'logo-type'],
    ['a cut PNG', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'logo-illisible'],
  ])('is refused when it is %s', async (_case, text, fault) => {
    expect(await readLogo(Buffer.from(text, 'latin1'))).toEqual({ fault });
  });

  it('is refused above one megabyte without being opened', async () => {
    expect(await readLogo(new Uint8Array(1024 * 1024 + 1))).toEqual({ fault: 'logo-trop-gros' });
  });
});

function webpOf(result: Awaited<ReturnType<typeof readLogo>>): Uint8Array {
  if ('fault' in result) throw new Error(result.fault);
  return result.webp;
}
