import { extname } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Compressed, CompressedTexts } from './compressed.ts';

/** Brotli’s qualities: 10 gains 6 % on a notice, for ten times the work; a large directory would wait for it. */
const [quick, best] = [9, 10];
const texts = new Set(
  '.html .css .js .mjs .json .jsonld .svg .xml .txt .csv .md .yml .webmanifest'.split(' '),
);

/**
 * How a file of the site is compressed beside itself: `.gz` and `.br`, which GitLab Pages and nginx serve as they are.
 * @param kept what was compressed at earlier builds, for what takes long
 */
export function compressor(kept: CompressedTexts, { isLarge }: { isLarge: boolean }): Compressor {
  const qualityOf = (path: string) => {
    if (!texts.has(extname(path))) return undefined;
    return !isLarge && /^notices\/[^/]+\.html$/.test(path) ? best : quick;
  };
  const nameOf = (quality: number) => `br ${quality}, gz 9`;
  return {
    how: (path) => {
      const quality = qualityOf(path);
      return quality === undefined ? '' : nameOf(quality);
    },
    compress(path, content) {
      const quality = qualityOf(path);
      if (quality === undefined) return undefined;
      if (quality !== best) return compress(content, quality);
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
  const br = brotliCompressSync(text, {
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
  return { br, gz: gzipSync(text, { level: 9 }) };
}

export interface Compressor {
  /** Names how a file is compressed, empty when it is not: what was compressed otherwise is made again. */
  how: (path: string) => string;
  /** @returns nothing for what is compressed already, as pictures are */
  compress: (path: string, content: Uint8Array) => Compressed | undefined;
}
