import { pictureType, type PictureType } from '#adapters/logos/picture-type.ts';

/**
 * The type and the size of a picture, by its first bytes alone: what will be decoded is known before anything decodes.
 * The name and the type the client gave are not even looked at. One pass, a few bytes of each part.
 * @returns `undefined` when it is none of the three; no size when its header cannot be read
 * @see https://www.w3.org/TR/png-3/#11IHDR
 * @see https://www.w3.org/Graphics/JPEG/itu-t81.pdf (B.1.1.2 fill bytes, B.2.2 frame header)
 * @see https://developers.google.com/speed/webp/docs/riff_container
 */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const type = pictureType(bytes);
  if (type === undefined) return undefined;
  return { type, size: readers[type](view) };
}

const readers: Readonly<Record<PictureType, (bytes: Buffer) => PictureSize | undefined>> = {
  png: (bytes) => {
    if (bytes.byteLength < 24 || bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined;
    return sizeOf(bytes.readUInt32BE(16), bytes.readUInt32BE(20));
  },
  jpeg: readJpegSize,
  webp: (bytes) => {
    if (bytes.byteLength < 30) return undefined;
    const chunk = bytes.toString('latin1', 12, 16);
    if (chunk === 'VP8X') return sizeOf(bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1);
    if (chunk === 'VP8L') {
      const bits = bytes.readUInt32LE(21);
      return sizeOf((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
    }
    // Two bits of each side say how to scale: they are no part of it.
    return chunk === 'VP8 '
      ? sizeOf(bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff)
      : undefined;
  },
};

/** Goes from segment to segment until the one that says the size; each is stepped over by the length it gives. */
function readJpegSize(bytes: Buffer): PictureSize | undefined {
  let at = 2;
  while (at + 9 <= bytes.byteLength) {
    // Stray bytes before a marker, and any number of fill bytes, are passed over as every decoder does.
    if (bytes[at] !== 0xff || bytes[at + 1] === 0xff || bytes[at + 1] === 0) {
      at += 1;
      continue;
    }
    const marker = bytes[at + 1] ?? 0;
    if (frameMarkers.has(marker)) return sizeOf(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
    if (marker === startOfScan || marker === endOfImage) return undefined;
    at += 2 + (standalone.has(marker) ? 0 : bytes.readUInt16BE(at + 2));
  }
  return undefined;
}

/** A side of nothing is no size: a JPEG may leave its height for later, which no logo does. */
function sizeOf(width: number, height: number): PictureSize | undefined {
  return width > 0 && height > 0 ? { width, height } : undefined;
}

/** SOF0 to SOF15, without the three that are tables: DHT, JPG, DAC. */
const frameMarkers: ReadonlySet<number> = new Set([
  0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf,
]);
/** Markers without a length: TEM, RST0 to RST7, SOI. */
const standalone: ReadonlySet<number> = new Set([0x01, 0xd0, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8]);
const startOfScan = 0xda;
const endOfImage = 0xd9;

export interface PictureHeader {
  type: PictureType;
  size: PictureSize | undefined;
}

export interface PictureSize {
  width: number;
  height: number;
}
