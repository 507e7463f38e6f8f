import { describe, expect, it } from 'vitest';
import { readPictureHeader } from './picture-header.ts';

const sizeOf = (...parts: (string | number[])[]) => {
  const header = readPictureHeader(
    Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
    ),
  );
  const { width, height } = header?.size ?? {};
  return header && [header.type, width, height];
};
const soi = [0xff, 0xd8];
/** A frame header: length, precision, height, width. */
const frame = (marker: number) => [0xff, marker, 0, 11, 8, 0x01, 0x02, 0x03, 0x04, 1, 1, 0x11, 0];
const app1 = (length: number) => [
  0xff,
  0xe1,
  length >> 8,
  length & 255,
  ...Array.from({ length: length - 2 }, () => 0xc0),
];

describe('the header of a picture', () => {
  it('gives the size of a PNG, however large it says it is', () => {
    const png = '\x89PNG\r\n\x1a\n\0\0\0\rIHDR';
    expect(sizeOf(png, [0, 0, 0, 1, 0, 0xf4, 0x24, 0])).toEqual(['png', 1, 16_000_000]);
    expect(sizeOf(png, [0xff, 0xff, 0xff, 0xff, 0, 0, 0, 1])).toEqual(['png', 0xff_ff_ff_ff, 1]);
  });

  it.each([0xc0, 0xc1, 0xc2, 0xc9, 0xcf])('gives the size of a JPEG whose frame is %i', (marker) => {
    expect(sizeOf(soi, app1(20), frame(marker))).toEqual(['jpeg', 0x0304, 0x0102]);
  });

  it('steps over what comes before the frame of a JPEG', () => {
    // Long segments, that hold what looks like frames; fill bytes; stray bytes; tables whose marker is near a frame’s.
    const segments = [app1(60_000), app1(65_000), [0xff, 0xff, 0xff], [0, 1, 2], [0xff, 0xc4, 0, 4, 1, 1]];
    expect(sizeOf(soi, ...segments, frame(0xc2))).toEqual(['jpeg', 0x0304, 0x0102]);
  });

  it('gives the size of a WebP in its three forms', () => {
    const riff = (chunk: string) => `RIFF\0\0\0\0WEBP${chunk}\0\0\0\0`;
    expect(sizeOf(riff('VP8X'), [0, 0, 0, 0, 0xff, 0x0f, 0, 1, 0, 0])).toEqual(['webp', 4096, 2]);
    expect(sizeOf(riff('VP8L'), [0x2f, 0xff, 0x3f, 0, 0], [0, 0, 0, 0, 0])).toEqual(['webp', 16_384, 1]);
    expect(sizeOf(riff('VP8 '), [0, 0, 0, 0x9d, 1, 0x2a, 0xff, 0x7f, 2, 0])).toEqual(['webp', 16_383, 2]);
  });

  it.each([
    ['a cut PNG', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
    ['a PNG that begins with something else', `\x89PNG\r\n\x1a\n\0\0\0\rtEXt${'x'.repeat(40)}`],
    ['a PNG without height', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\0'],
    ['a JPEG that stops', '\xff\xd8\xff\xe0\xff\xff'],
    ['a JPEG without a frame', '\xff\xd8\xff\xda\0\x0c\0\0\0\0\0\0\0\0\0\0'],
    ['a JPEG of fill bytes', `\xff\xd8${'\xff'.repeat(100_000)}`],
    ['a WebP of no known form', `RIFF\0\0\0\0WEBPABCD${'x'.repeat(40)}`],
  ])('says nothing of the size of %s', (_case, text) => {
    const header = readPictureHeader(Buffer.from(text, 'latin1'));
    expect(header).toBeDefined();
    expect(header?.size).toBeUndefined();
  });

  it('knows no other type', () => {
    for (const text of ['', 'GIF89a......', '<svg/>', 'RIFF\0\0\0\0WAVE', '\0\0\0\x20ftypavif'])
      expect(readPictureHeader(Buffer.from(text, 'latin1'))).toBeUndefined();
  });
});
