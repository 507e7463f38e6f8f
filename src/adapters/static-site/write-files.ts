import { setImmediate as othersTurn } from 'node:timers/promises';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import type { FileRoute, PublishedDirectory } from '#views/data/file-route.ts';
import { fileRoutes, routedFiles } from '#views/data/file-routes.ts';
import type { SiteFolder } from './site-folder.ts';

const inARow = 16;

/**
 * Gives a site every file of a directory that is no page.
 * @param keyOf the fingerprint of what the files about a notice are made of, where that is remembered
 */
export async function writeFiles(
  directory: PublishedDirectory,
  folder: Pick<SiteFolder, 'make'>,
  keyOf: (entry: NoticeEntry) => string | undefined,
  routes: readonly FileRoute[] = fileRoutes,
): Promise<void> {
  let given = 0;
  for (const { about, files } of routedFiles(directory, routes)) {
    // Pages of Astro are taken meanwhile, and Pagefind is told the texts.
    if (given++ % inARow === 0) await othersTurn();
    folder.make(files, about && keyOf(about));
  }
}
