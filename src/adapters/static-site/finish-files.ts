import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { withPolicy } from '#views/page-policy.ts';
import type { Compressed, CompressedTexts } from './compressed.ts';

const atOnce = 16;
/** Brotli’s qualities: 10 gains 6 % on a notice, for ten times the work; a large directory would wait for it. */
const [quick, best] = [9, 10];
const texts = new Set(
  '.html .css .js .mjs .json .jsonld .svg .xml .txt .csv .md .yml .webmanifest'.split(' '),
);

/**
 * The last step of a build: each page gets the policy it lives under, then each text file its `.gz` and its `.br` beside
 * it, which GitLab Pages and nginx serve as they are, without compressing anything at each visit.
 * @param outDir the folder of the built site
 * @param serviceUrl address of the contribution service, when that is another host
 * @param kept what was compressed at earlier builds
 */
export async function finishFiles(
  outDir: string,
  serviceUrl: string | undefined,
  kept: CompressedTexts,
): Promise<void> {
  const elsewhere = serviceUrl === undefined ? undefined : new URL(serviceUrl).origin;
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && texts.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  const isSmall = files.length < 10_000;
  let next = 0;
  const work = async () => {
    for (let file = files[next++]; file !== undefined; file = files[next++]) {
      const path = `/${relative(outDir, file).split(sep).join('/')}`;
      if (path.endsWith('.html')) await seal(file, path, elsewhere);
      await compressBeside(file, isSmall && path.startsWith('/notices/') ? best : quick, kept);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function seal(file: string, path: string, elsewhere: string | undefined): Promise<void> {
  const html = await readFile(file, 'utf8');
  await writeFile(file, withPolicy(html, path, { hash, elsewhere }));
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

async function compressBeside(file: string, quality: number, kept: CompressedTexts): Promise<void> {
  const text = await readFile(file);
  const how = `br ${quality}, gz 9`;
  const before = kept.find(text, how);
  const { br, gz } = before ?? (await compress(text, quality));
  if (before === undefined) kept.keep(text, how, { br, gz });
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
}

async function compress(text: Uint8Array, quality: number): Promise<Compressed> {
  // A window wider than the file costs 40 times the time at no gain: measured, 36 s against 0.9 for 3,900 files.
  const window = Math.ceil(Math.log2(text.length + 1));
  const [br, gz] = await Promise.all([
    toBrotli(text, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_LGWIN]: Math.min(
          constants.BROTLI_MAX_WINDOW_BITS,
          Math.max(constants.BROTLI_MIN_WINDOW_BITS, window),
        ),
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      },
    }),
    toGzip(text, { level: 9 }),
  ]);
  return { br, gz };
}

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
