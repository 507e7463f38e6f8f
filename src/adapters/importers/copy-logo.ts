import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { pictureType } from '#adapters/logos/picture-type.ts';
import { logoMaxBytes } from '#domain/notice/logo-limits.ts';

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
    const type = pictureType(bytes);
    return type === undefined ? undefined : { bytes, extension: type === 'jpeg' ? 'jpg' : type };
  } catch {
    return undefined;
  }
}

export interface ForeignLogo {
  bytes: Buffer;
  extension: 'png' | 'jpg' | 'webp';
}
