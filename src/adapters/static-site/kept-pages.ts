import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf } from '#adapters/digest.ts';
import { listFiles } from '#adapters/list-files.ts';
import { makeFolder } from '#adapters/make-folder.ts';
import { recall, remember } from '#adapters/remembered.ts';
import type { SiteFolder } from './site-folder.ts';

const form = 'pages 1';

/**
 * The pages that are kept as Astro made them, for a build that finds no site: a pipeline brings its cache back without it.
 * @param folder where they are
 */
export async function openKeptPages(folder: string): Promise<KeptPages> {
  const recordFile = `${folder}.record`;
  const former = (await recall<ReadonlyMap<string, KeptPage>>(recordFile, form)) ?? new Map<string, never>();
  const kept = new Map<string, KeptPage>();
  return {
    give(path, key, site) {
      const page = former.get(path);
      if (page?.key !== key) return false;
      const content = contentOf(join(folder, path));
      // Cut by a full disk or by the power, or changed by hand: it is made again.
      if (content === undefined || digestOf(content) !== page.print) return false;
      kept.set(path, page);
      site.write(path.slice(1), content);
      return true;
    },
    async keep(dir, keys) {
      makeFolder(folder);
      for (const file of listFiles(dir)) {
        const path = `/${file}`;
        const key = keys.get(path);
        if (key === undefined) continue;
        const content = readFileSync(join(dir, file));
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
        kept.set(path, { key, print: digestOf(content) });
      }
      for (const file of listFiles(folder)) if (!kept.has(`/${file}`)) rmSync(join(folder, file));
      await remember(recordFile, form, kept);
    },
  };
}

function contentOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

interface KeptPage {
  /** The fingerprint of all that it shows. */
  key: string;
  /** The digest of what it holds. */
  print: string;
}

export interface KeptPages {
  /**
   * Gives a site a page that was kept, when it shows the same and is as it was left.
   * @param path of the page in the site, with its leading slash
   * @param key the fingerprint of all that it is to show
   * @returns whether it was given
   */
  give: (path: string, key: string, site: Pick<SiteFolder, 'write'>) => boolean;
  /**
   * Keeps what was given and what was made, once a build is whole; the others go.
   * @param dir the pages that were made
   * @param keys the fingerprint of all that each page to keep shows, by its path
   */
  keep: (dir: string, keys: ReadonlyMap<string, string>) => Promise<void>;
}
