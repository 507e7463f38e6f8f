import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDirectory } from '#adapters/content-files/snapshot.ts';
import { textIndexOf } from '#adapters/pagefind/write-index.ts';
import type { PublishedDirectory } from '#views/data/file-route.ts';
import { routedText } from '#views/data/file-routes.ts';
import { redirectPage } from '#views/data/redirect-page.ts';
import { listRedirects } from '#views/data/redirects.ts';
import { createSite } from '#views/site.ts';

/**
 * What the build writes beside Astro’s pages, answered one by one while developing: files that are no pages, old
 * addresses, logos, the full-text index. Content is read at the first question, and again after `forget`.
 */
export function besidePages(contentDir: string, siteUrl: string | undefined): BesidePages {
  let directory: Promise<PublishedDirectory> | undefined;
  let textIndex: ReturnType<typeof textIndexOf> | undefined;
  const read = async () => {
    const { catalogue, settings } = await readDirectory(contentDir);
    return { catalogue, site: createSite(settings, { address: siteUrl, builtAt: new Date().toISOString() }) };
  };
  return {
    answer: async (path) => {
      if (path.split('/').includes('..')) return undefined;
      if (path.startsWith('logos/')) return readFile(join(contentDir, path)).catch(() => undefined);
      directory ??= read();
      const { catalogue, site } = await directory;
      if (path.startsWith('pagefind/')) {
        textIndex ??= textIndexOf(catalogue);
        return (await textIndex).get(path.slice('pagefind/'.length));
      }
      const redirect = listRedirects(catalogue).find(({ file }) => file === path || file === `${path}.html`);
      return routedText(path, await directory) ?? (redirect && redirectPage(redirect, site));
    },
    forget() {
      directory = undefined;
      textIndex = undefined;
    },
  };
}

export interface BesidePages {
  /** What a path of the site holds, without a leading slash; nothing when it is not one of these files. */
  answer: (path: string) => Promise<string | Uint8Array | undefined>;
  /** The content changed. */
  forget: () => void;
}
