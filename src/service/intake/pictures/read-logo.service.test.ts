import { readFile } from 'node:fs/promises';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { startDecoder } from './decoder-process.ts';
import { pictureType } from '#adapters/logos/picture-type.ts';
import { createLogoReader, type LogoRead } from './read-logo.ts';

const reader = createLogoReader();
const readLogo = (bytes: Uint8Array) => reader.read(bytes);
const picture = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: '#5b3f8c' } });

describe('an uploaded logo', () => {
  afterAll(() => reader.stop());

  it.each(['png', 'jpeg', 'webp'] as const)('becomes a small WebP, from %s', async (format) => {
    const bytes = await picture(900, 300).toFormat(format).toBuffer();
    expect(pictureType(bytes)).toBe(format);
    expect(await shapeOf(bytes)).toEqual([512, 171, 'webp']);
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
    expect(await shapeOf(await picture(20, 20).png().toBuffer())).toEqual([20, 20, 'webp']);
  });

  it('is turned as its camera says', async () => {
    const bytes = await picture(80, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await shapeOf(bytes)).toEqual([20, 80, 'webp']);
  });

  it('keeps only the first of its pictures when it moves', async () => {
    const frames = await picture(40, 120).png().toBuffer();
    const bytes = await sharp(frames, { pageHeight: 40 } as never)
      .webp({ loop: 0 })
      .toBuffer();
    const made = await sharp(webpOf(await readLogo(bytes))).metadata();
    expect(made.pages ?? 1).toBe(1);
  });

  // The faults that a browser draws over: wrong scan parameters (a well-known telephone’s), stray bytes before the scan.
  it.each(['temoin', 'sos-samsung', 'avant-sos'])(
    'is accepted when a browser draws it whole: %s',
    async (name) => {
      const [, , format] = await shapeOf(await readFile(`test/fixtures/logos-jpeg/${name}.jpg`));
      expect(format).toBe('webp');
    },
  );

  // Its end is missing: a browser leaves it grey, and so would we.
  it('is refused when its end is missing', async () => {
    expect(await readLogo(await readFile('test/fixtures/logos-jpeg/sans-eoi.jpg'))).toEqual({
      fault: 'logo-illisible',
    });
  });

  it.each([
    ['wide', 4097, 1],
    ['tall', 1, 16_000_000],
    ['full of pixels', 2001, 2000],
    ['as large as can be said', 2 ** 31 - 1, 2 ** 31 - 1],
  ])('is refused before it is opened when it is too %s', async (_case, width, height) => {
    const unopened = createLogoReader({ deadlineMs: 0 });
    expect(await unopened.read(bombOf(width, height))).toEqual({ fault: 'logo-trop-grand' });
    unopened.stop();
  });

  it('is opened up to four megapixels, sixteen bits deep, interlaced or not', async () => {
    for (const progressive of [false, true]) {
      const bytes = await picture(2000, 2000, 4).toColourspace('rgb16').png({ progressive }).toBuffer();
      expect(await shapeOf(bytes)).toEqual([512, 512, 'webp']);
    }
  });

  it.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'logo-svg'],
    ['an SVG behind a prologue', '\n<?xml version="1.0"?><svg/>', 'logo-svg'],
    ['an SVG behind a mark of order', '\xef\xbb\xbf<svg/>', 'logo-svg'],
    ['a GIF', 'GIF89a......', 'logo-type'],
    ['nothing', '', 'logo-type'],
    ['a cut PNG', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'logo-illisible'],
    ['a header and nothing else', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01', 'logo-illisible'],
  ])('is refused when it is %s', async (_case, text, fault) => {
    expect(await readLogo(Buffer.from(text, 'latin1'))).toEqual({ fault });
  });

  it('is refused above one megabyte without being opened', async () => {
    expect(await readLogo(new Uint8Array(1024 * 1024 + 1))).toEqual({ fault: 'logo-trop-gros' });
  });

  it('is refused when its body is not what its header says', async () => {
    const bytes = Buffer.from(await picture(60, 60).png().toBuffer());
    const lie = Buffer.concat([bombOf(50, 50).subarray(0, 33), bytes.subarray(33, 60)]);
    expect(await readLogo(lie)).toEqual({ fault: 'logo-illisible' });
  });
});

describe('the process that opens logos', () => {
  const logo = () => picture(1500, 1500, 4).toColourspace('rgb16').png().toBuffer();

  it('is killed when it takes too long, and the next logo finds another', async () => {
    const outcomes: string[] = [];
    const slow = createLogoReader({ deadlineMs: 1, told: (outcome) => outcomes.push(outcome) });
    const bytes = await logo();
    expect(await slow.read(bytes)).toEqual({ fault: 'logo-illisible' });
    expect(await slow.read(bytes)).toEqual({ fault: 'logo-illisible' });
    expect(outcomes).toEqual(['overrun', 'overrun']);
    slow.stop();
  });

  // The limit is the system’s own: elsewhere, there is nothing to prove.
  it.runIf(process.platform === 'linux')('cannot take more memory than it is given', async () => {
    // Interlaced: it cannot be opened line by line. 288 MB of pixels, that no header would have let through.
    const bytes = await picture(6000, 6000, 4).toColourspace('rgb16').png({ progressive: true }).toBuffer();
    expect(await decodeWithin(900, bytes)).not.toBe('opened');
    expect(await decodeWithin(4000, bytes)).toBe('opened');
  });

  it('leaves the text alone when it cannot even start: the picture may come later', async () => {
    const outcomes: string[] = [];
    const poor = createLogoReader({ memoryMb: 50, told: (outcome) => outcomes.push(outcome) });
    expect(await poor.read(await logo())).toEqual({ fault: 'logo-plus-tard' });
    expect(outcomes).toEqual(['unopened']);
    poor.stop();
  });

  it('opens one at a time, keeps a few waiting, and says « later » to the rest', async () => {
    const busy = createLogoReader({ maxWaiting: 2 });
    const bytes = await logo();
    const answers = await Promise.all(Array.from({ length: 10 }, () => busy.read(bytes)));
    const later = answers.filter(({ fault }) => fault === 'logo-plus-tard');
    expect(later).toHaveLength(8);
    expect(answers.filter(({ webp }) => webp !== undefined)).toHaveLength(2);
    busy.stop();
  });
});

/** What becomes of one picture in a process that may take so many megabytes. */
async function decodeWithin(memoryMb: number, bytes: Uint8Array): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const decoder = startDecoder(
    {
      told: (news) => {
        if (news.kind === 'ready') decoder.send({ number: 1, job: { bytes, maxPixels: 100_000_000 } });
        if (news.kind === 'done') resolve('webp' in news.result ? 'opened' : news.result.fault);
      },
      ended: () => resolve('ended'),
    },
    memoryMb,
  );
  const outcome = await promise;
  decoder.kill();
  return outcome;
}

async function shapeOf(bytes: Uint8Array): Promise<(number | string | undefined)[]> {
  const { width, height, format } = await sharp(webpOf(await readLogo(bytes))).metadata();
  return [width, height, format];
}

function webpOf(result: LogoRead): Uint8Array {
  if (result.webp === undefined) throw new Error(result.fault);
  return result.webp;
}

/** A PNG that says it is so large; it holds nothing, for nothing may look. */
function bombOf(width: number, height: number): Uint8Array {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.byteLength);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
