import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { Zip, type ZipInputFile } from 'fflate';
import { isPacked, type Packed } from './pack.ts';

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
  return {
    before(name, print) {
      const entry = former?.entries.get(name);
      if (source === undefined || entry?.print !== print) return undefined;
      const packed = new Uint8Array(entry.length);
      const isWhole = readSync(source, packed, 0, entry.length, entry.at) === entry.length;
      return isWhole ? { ...entry, bytes: packed } : undefined;
    },
    add(name, print, { crc, size, bytes: packed }) {
      const file: ZipInputFile = {
        filename: name,
        size,
        crc,
        compression: isPacked(name) ? stored : deflated,
        mtime: zipDate(date),
      };
      zip.add(file);
      file.ondata?.(null, packed, true);
      const at = bytes - descriptorSize - packed.length;
      entries.set(name, { print, crc, size, at, length: packed.length });
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

export interface Archive {
  /**
   * A file as the archive of before has it.
   * @param print the fingerprint of what it is made of
   * @returns nothing when that one has none made of the same
   */
  before: (name: string, print: string) => Packed | undefined;
  /** @param print the fingerprint of what the file is made of */
  add: (name: string, print: string, packed: Packed) => void;
  close: () => { entries: ReadonlyMap<string, ArchiveEntry>; bytes: number };
}

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
