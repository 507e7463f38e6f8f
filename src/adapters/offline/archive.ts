import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { extname } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

/** The methods of compression, as ZIP numbers them. @see APPNOTE.TXT 4.4.5 */
const [stored, deflated] = [0, 8];

/** After the packed bytes of a file written as it comes. @see APPNOTE.TXT 4.3.9 */
const descriptorSize = 16;

/** A zip tells no day out of these years, wherever it is read. */
function zipDate(date: string): Date {
  return new Date(Math.min(Math.max(Date.parse(date), Date.UTC(1980, 0, 2)), Date.UTC(2099, 11, 30)));
}

/**
 * Writes an archive, one file after the other, so that a large one is never in memory whole.
 * @param date of every file in it, as ISO 8601
 * @param former an archive of before: an entry made of the same is taken from it as it is
 */
export function openArchive(path: string, date: string, former?: FormerArchive): Archive {
  const out = openSync(path, 'w');
  const source = former === undefined ? undefined : openSync(former.file, 'r');
  const entries = new Map<string, ArchiveEntry>();
  let bytes = 0;
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    failure ??= error;
    bytes += chunk.length;
    writeSync(out, chunk);
  });
  const take = ({ at, length }: ArchiveEntry): Uint8Array<ArrayBuffer> | undefined => {
    if (source === undefined) return undefined;
    const packed = new Uint8Array(length);
    return readSync(source, packed, 0, length, at) === length ? packed : undefined;
  };
  return {
    add(name, print, content) {
      const before = former?.entries.get(name);
      const kept = before?.print === print ? take(before) : undefined;
      const { crc, size, packed } =
        before !== undefined && kept !== undefined ? { ...before, packed: kept } : pack(name, content());
      const file: ZipInputFile = {
        filename: name,
        size,
        crc,
        compression: isPacked(name) ? stored : deflated,
        mtime: zipDate(date),
      };
      zip.add(file);
      file.ondata?.(null, packed, true);
      entries.set(name, {
        print,
        crc,
        size,
        at: bytes - descriptorSize - packed.length,
        length: packed.length,
      });
    },
    close() {
      zip.end();
      closeSync(out);
      if (source !== undefined) closeSync(source);
      if (failure !== null) throw failure;
      return { entries, bytes };
    },
  };
}

/** Node’s own compression is five times faster than one in JavaScript. */
function pack(name: string, content: string | Uint8Array<ArrayBuffer>) {
  const whole = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    crc: crc32(whole),
    size: whole.byteLength,
    packed: isPacked(name) ? whole : deflateRawSync(whole),
  };
}

function isPacked(name: string): boolean {
  return extname(name) === '.webp';
}

export interface Archive {
  /**
   * @param print the fingerprint of what the content is made of
   * @param content is asked only when no archive of before has it
   */
  add: (name: string, print: string, content: () => ArchiveContent) => void;
  close: () => { entries: ReadonlyMap<string, ArchiveEntry>; bytes: number };
}

export type ArchiveContent = string | Uint8Array<ArrayBuffer>;

export interface FormerArchive {
  file: string;
  entries: ReadonlyMap<string, ArchiveEntry>;
}

/** Where a file stands in an archive, and what it was made of. */
export interface ArchiveEntry {
  print: string;
  crc: number;
  /** Bytes once unpacked. */
  size: number;
  /** Where its packed bytes begin, and how many they are. */
  at: number;
  length: number;
}
