import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { constants, crc32, deflateRawSync } from 'node:zlib';
import { withoutPolicy } from '#views/page-policy.ts';
import { offlinePage, type OfflineCopy } from './offline-page.ts';

/** A file as it stands in an archive. */
export function pack({ name, content }: Piece, copy: OfflineCopy): Packed {
  const made =
    typeof content === 'string' ? content : ways[content.as](readFileSync(content.file), name, copy);
  const whole = typeof made === 'string' ? Buffer.from(made) : made;
  return {
    crc: crc32(whole),
    size: whole.byteLength,
    // Node’s own compression is five times faster than one in JavaScript; of its own accord, it sets 16 KB aside for each.
    bytes: isPacked(name)
      ? whole
      : deflateRawSync(whole, { chunkSize: Math.max(constants.Z_MIN_CHUNK, whole.byteLength) }),
  };
}

/** Whether a file is as small as it can be already. */
export function isPacked(name: string): boolean {
  return extname(name) === '.webp';
}

/** What becomes of a file of the site in the copy. */
const ways = {
  page: (bytes: Buffer<ArrayBuffer>, name: string, copy: OfflineCopy) =>
    offlinePage(withoutPolicy(String(bytes)), name, copy),
  data: (bytes: Buffer<ArrayBuffer>) => `annuaireFichier(${String(bytes).trim()});\n`,
  look: (bytes: Buffer<ArrayBuffer>) => bytes,
};

export type FileAs = keyof typeof ways;

/** What is packed, by its path in the copy: a text, or what is made of a file. */
export interface Piece {
  name: string;
  content: string | { as: FileAs; file: string };
}

export interface Packed {
  crc: number;
  /** Bytes once unpacked. */
  size: number;
  bytes: Uint8Array<ArrayBuffer>;
}
