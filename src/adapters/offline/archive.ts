import { closeSync, openSync, readSync, writeFileSync, writevSync } from 'node:fs';
import { Zip, type ZipInputFile } from 'fflate';
import { isPacked, type Packed } from './pack.ts';

/** The methods of compression, as ZIP numbers them. @see APPNOTE.TXT 4.4.5 */
const [stored, deflated] = [0, 8];

/** After the packed bytes of a file written as it comes. @see APPNOTE.TXT 4.3.9 */
const descriptorSize = 16;

/** Bytes that are read or written at a time: files of some kilobytes, one by one, take longer than all else. */
const atOnce = 1 << 18;

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
  const source = former && openSource(former.file);
  const entries = new Map<string, ArchiveEntry>();
  let bytes = 0;
  let failure: Error | null = null;
  let held: Uint8Array[] = [];
  let written = 0;
  const write = () => {
    const taken = writevSync(out, held);
    // A disk that is nearly full takes a part of it: writing the rest tells why.
    if (taken < bytes - written) writeFileSync(out, Buffer.concat(held).subarray(taken));
    held = [];
    written = bytes;
  };
  const zip = new Zip((error, chunk) => {
    failure ??= error;
    held.push(chunk);
    bytes += chunk.length;
    if (bytes - written >= atOnce) write();
  });
  return {
    before(name, print) {
      const entry = former?.entries.get(name);
      const packed = entry?.print === print ? source?.read(entry) : undefined;
      return entry && packed && { ...entry, bytes: packed };
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
      write();
      closeSync(out);
      source?.close();
      if (failure !== null) throw failure;
      return { entries, bytes };
    },
  };
}

/** An archive whose files are asked for in their order: those that follow are read with the first. */
function openSource(path: string) {
  const file = openSync(path, 'r');
  let from = 0;
  let held: Uint8Array<ArrayBuffer> = new Uint8Array();
  return {
    /** @returns nothing when the archive is not as long as it was */
    read({ at, length }: Pick<ArchiveEntry, 'at' | 'length'>): Uint8Array<ArrayBuffer> | undefined {
      if (at < from || at + length > from + held.length) {
        // Another memory: what was given is a part of the former one.
        const next = new Uint8Array(Math.max(atOnce, length));
        held = next.subarray(0, readSync(file, next, 0, next.length, at));
        from = at;
      }
      return held.length < at - from + length ? undefined : held.subarray(at - from, at - from + length);
    },
    close() {
      closeSync(file);
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
