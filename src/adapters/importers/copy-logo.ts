import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

const logoMaxBytes = 200 * 1024;

/**
 * A logo of the source’s folder, when it is a plain PNG, JPEG or WebP file inside it and small enough.
 * @returns its bytes and the extension they deserve, whatever the name says; `undefined` otherwise
 */
export async function readForeignLogo(root: string, path: string): Promise<ForeignLogo | undefined> {
  try {
    const real = await realpath(join(root, path));
    if (!real.startsWith((await realpath(root)) + sep)) return undefined;
    const stats = await stat(real);
    if (!stats.isFile() || stats.size > logoMaxBytes) return undefined;
    const bytes = await readFile(real);
    const extension = sniff(bytes);
    return extension === undefined ? undefined : { bytes, extension };
  } catch {
    return undefined;
  }
}

function sniff(bytes: Buffer): ForeignLogo['extension'] | undefined {
  if (bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))) return 'png';
  if (bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex'))) return 'jpg';
  const isWebp = bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP';
  return isWebp ? 'webp' : undefined;
}

export interface ForeignLogo {
  bytes: Buffer;
  extension: 'png' | 'jpg' | 'webp';
}
