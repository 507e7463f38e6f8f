import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { faviconSvg } from '#views/theme.ts';
import type { Site } from '#views/site.ts';
import { language } from '#words/language.ts';
import { offlineFile } from './write-offline.ts';

const run = promisify(execFile);
/** The picture a reader of ZIM files shows: a square of that side. */
const side = 48;
const picture = 'illustration.png';

/**
 * Packs the offline copy of a built site as a ZIM file, which Kiwix reads on phones, in schools, on a box without a
 * network. The packer is openZIM’s own, which the machine must have.
 * @param path the file to write; one that was there is replaced
 * @throws ZimError when there is no packer, no offline copy, or the packer refuses
 * @see https://wiki.openzim.org/wiki/Metadata
 */
export async function writeZim(siteDir: string, site: Site, path: string): Promise<void> {
  const archive = await readFile(join(siteDir, offlineFile)).catch(() => undefined);
  if (archive === undefined) throw new ZimError('no-copy', siteDir);
  const dir = await mkdtemp(join(tmpdir(), 'annuaire-zim-'));
  try {
    for (const [name, content] of Object.entries(unzipSync(archive))) {
      // Without the folder that holds all of it: in a ZIM file, the first page is at the root.
      const place = join(dir, name.slice(name.indexOf('/') + 1));
      await mkdir(dirname(place), { recursive: true });
      await writeFile(place, content);
    }
    await sharp(Buffer.from(faviconSvg(site.colours)), { density: (72 * side) / 32 })
      .resize(side, side)
      .png()
      .toFile(join(dir, picture));
    await rm(path, { force: true });
    await run('zimwriterfs', [...about(site), dir, path], { maxBuffer: 64 * 1024 * 1024 });
  } catch (reason) {
    const { code, stderr } = reason as { code?: unknown; stderr?: unknown };
    if (code === 'ENOENT') throw new ZimError('no-packer', 'zimwriterfs');
    if (typeof stderr === 'string') throw new ZimError('refused', stderr.trim().slice(0, 500));
    throw reason;
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** What a library of ZIM files shows of this one. */
function about(site: Site): string[] {
  const facts = {
    welcome: 'index.html',
    illustration: picture,
    language: language.iso639,
    title: site.name.slice(0, 30),
    description: site.baseline.slice(0, 80),
    creator: site.publisher,
    publisher: site.publisher,
    name: `${new URL(site.url).hostname}_${language.code}`,
    source: site.url,
  };
  return Object.entries(facts).map(([key, value]) => `--${key}=${value}`);
}

/** Why there is no ZIM file, with what a person needs to know of it. */
export class ZimError extends Error {
  override readonly name = 'ZimError';
  readonly kind: 'no-copy' | 'no-packer' | 'refused';

  constructor(kind: ZimError['kind'], detail: string) {
    super(detail);
    this.kind = kind;
  }
}
