import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';

/** Fewer would be many writings, more would weigh. */
const bytesAtOnce = 1_000_000;

/**
 * Texts for another program, more than either should hold in memory: one file, with the place of each in it.
 * @param file made anew
 */
export function openHandedTexts(file: string): TextsWriter {
  const places = new Map<string, Place>();
  const descriptor = openSync(file, 'w');
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  let written = 0;
  const flush = () => {
    if (waitingBytes > 0) writeFileSync(descriptor, Buffer.concat(waiting));
    written += waitingBytes;
    [waiting, waitingBytes] = [[], 0];
  };
  return {
    add(name, text) {
      const bytes = Buffer.from(text);
      places.set(name, [written + waitingBytes, bytes.length]);
      waiting.push(bytes);
      waitingBytes += bytes.length;
      if (waitingBytes >= bytesAtOnce) flush();
    },
    close() {
      flush();
      closeSync(descriptor);
      return { file, places };
    },
  };
}

/** Reads texts by their names, each from its place, until this program ends. */
export function handedTextReader({ file, places }: HandedTexts): (name: string) => string | undefined {
  const descriptor = openSync(file, 'r');
  return (name) => {
    const [at, length] = places.get(name) ?? [];
    if (length === undefined) return undefined;
    const bytes = Buffer.allocUnsafe(length);
    readSync(descriptor, bytes, 0, length, at ?? 0);
    return bytes.toString('utf8');
  };
}

type Place = readonly [at: number, length: number];

/** Where texts are, for who reads them. */
export interface HandedTexts {
  file: string;
  places: ReadonlyMap<string, Place>;
}

interface TextsWriter {
  add: (name: string, text: string) => void;
  /** The end: they can be read. */
  close: () => HandedTexts;
}
