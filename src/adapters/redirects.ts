import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { redirectPage } from '#views/data/redirect-page.ts';
import { listRedirects, type Redirect } from '#views/data/redirects.ts';
import type { Site } from '#views/site.ts';

const atOnce = 64;

/**
 * Writes a page at each old address of each notice, in a built site; a page that exists is never overwritten.
 * @param outDir the folder of the built site
 * @returns how many pages were written
 */
export async function writeRedirects(catalogue: Catalogue, outDir: string, site: Site): Promise<number> {
  const redirects = listRedirects(catalogue);
  let written = 0;
  for (let start = 0; start < redirects.length; start += atOnce) {
    const batch = redirects.slice(start, start + atOnce);
    const done = await Promise.all(batch.map((redirect) => writeRedirect(redirect, outDir, site)));
    written += done.filter(Boolean).length;
  }
  return written;
}

async function writeRedirect(redirect: Redirect, outDir: string, site: Site): Promise<boolean> {
  const path = join(outDir, redirect.file);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, redirectPage(redirect, site), { flag: 'wx' });
    return true;
  } catch (error) {
    // Something of that name is there, or a file where a folder should be: the site stays as it is.
    if (refusals.has((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

const refusals = new Set(['EEXIST', 'ENOTDIR', 'EISDIR']);
