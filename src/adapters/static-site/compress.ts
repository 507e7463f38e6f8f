import { extname } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Compressed, CompressedTexts } from './compressed.ts';

/** Brotli’s qualities: 10 gains 6 % on a notice, for ten times the work; a large directory would wait for it. */
const best = 10;
/**
 * For all else. Measured on 4,000 files of every kind of a large directory: two thirds of the work of 9 for 0.1 % more bytes, as
 * long as files are small. A large one is alone of its kind.
 */
const [quick, quickForLarge] = [6, 9];
const large = 65536;
const texts = new Set(
  '.html .css .js .mjs .json .jsonld .svg .xml .txt .csv .md .yml .webmanifest'.split(' '),
);

/** Beyond so many notices, what compresses best takes too long. */
const largeFrom = 1000;

/** @param opens whether the site opens to the public */
export function twinsFor(notices: number, opens: boolean): Twins {
  if (!opens) return 'none';
  return notices > largeFrom ? 'quick' : 'best';
}

/** What is compressed beside a file. */
const twinEnds = ['.br', '.gz'] as const;

/** The files of the site that come with one: itself, and what is compressed of it. */
export function withTwins(path: string, twins: Twins): readonly string[] {
  return isCompressed(path, twins) ? [path, ...twinEnds.map((end) => `${path}${end}`)] : [path];
}

/** The file that a path of the site comes with: itself, unless it is compressed of another. */
export function fileOf(path: string, twins: Twins): string {
  const end = twinEnds.find((end) => path.endsWith(end));
  const whole = end === undefined ? path : path.slice(0, -end.length);
  return isCompressed(whole, twins) ? whole : path;
}

function isCompressed(path: string, twins: Twins): boolean {
  return twins !== 'none' && texts.has(extname(path));
}

/**
 * How a file of the site is compressed beside itself: `.gz` and `.br`, which GitLab Pages and nginx serve as they are.
 * @param kept what was compressed at earlier builds, for what takes long
 */
export function compressor(kept: CompressedTexts, { twins }: { twins: Twins }): Compressor {
  const qualityOf = (path: string) => {
    if (!isCompressed(path, twins)) return undefined;
    return twins === 'best' && /^notices\/[^/]+\.html$/.test(path) ? best : quick;
  };
  const nameOf = (quality: number) => (quality === best ? `br ${best}, gz 9` : 'br 6 or 9, gz 6 or 9');
  return {
    twins,
    how: (path) => {
      const quality = qualityOf(path);
      return quality === undefined ? '' : nameOf(quality);
    },
    compress(path, content) {
      const quality = qualityOf(path);
      if (quality === undefined) return undefined;
      if (quality !== best) return compress(content, content.length > large ? quickForLarge : quick);
      const before = kept.find(content, nameOf(quality));
      if (before !== undefined) return before;
      const made = compress(content, quality);
      kept.keep(content, nameOf(quality), made);
      return made;
    },
  };
}

/** Without waiting: for small texts, what Node does to compress them aside costs as much as compressing them. */
function compress(text: Uint8Array, quality: number): Compressed {
  // A window wider than the file costs 40 times the time at no gain: measured, 36 s against 0.9 for 3,900 files.
  const window = Math.ceil(Math.log2(text.length + 1));
  // What comes out is never much longer than what went in: of its own accord, Node sets 16 KB aside for each.
  const chunkSize = Math.max(constants.Z_MIN_CHUNK, text.length);
  const br = brotliCompressSync(text, {
    chunkSize,
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: Math.min(
        constants.BROTLI_MAX_WINDOW_BITS,
        Math.max(constants.BROTLI_MIN_WINDOW_BITS, window),
      ),
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  });
  return { br, gz: gzipSync(text, { level: quality === quick ? 6 : 9, chunkSize }) };
}

/** How well texts are compressed: not at all where no server will take them as they are. */
export type Twins = 'none' | 'quick' | 'best';

export interface Compressor {
  /** How well it compresses. */
  twins: Twins;
  /** Names how a file is compressed, empty when it is not: what was compressed otherwise is made again. */
  how: (path: string) => string;
  /** @returns nothing for what is compressed already, as pictures are */
  compress: (path: string, content: Uint8Array) => Compressed | undefined;
}
