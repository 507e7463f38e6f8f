import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { logoBudgetBytes, prepareLogo } from './prepare-logo.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const disc =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4" fill="#b00"/></svg>';

describe('a logo that is brought in', () => {
  it('stays the drawing it is when it is light and only draws', async () => {
    expect(await prepareLogo(bytes(disc), 'a.svg')).toEqual({ bytes: bytes(disc), ending: 'svg' });
  });

  it('becomes a picture when the drawing does more than draw', async () => {
    const prepared = await prepareLogo(bytes(disc.replace('<circle', '<style>a{}</style><circle')), 'a.svg');
    expect(prepared?.ending).toBe('webp');
  });

  it('becomes a WebP of 96 pixels and three kilobytes at most, whatever it was', async () => {
    const noisy = Buffer.from(Uint8Array.from({ length: 256 * 200 * 3 }, (_, at) => (at * at) % 251));
    const png = await sharp(noisy, { raw: { width: 256, height: 200, channels: 3 } })
      .blur(6)
      .png()
      .toBuffer();
    const prepared = await prepareLogo(png, 'a.png');
    expect(prepared?.bytes.byteLength).toBeLessThanOrEqual(logoBudgetBytes);
    expect(await sharp(prepared?.bytes).metadata()).toMatchObject({ format: 'webp', width: 96, height: 96 });
  });
});
