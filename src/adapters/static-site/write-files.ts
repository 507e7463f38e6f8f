import type { NoticeEntry } from '#domain/notice/schema.ts';
import { fileRoutes, routedFiles, type FileRoute, type PublishedDirectory } from '#views/data/file-routes.ts';
import type { SiteFolder } from './site-folder.ts';

/**
 * Gives a site every file of a directory that is no page.
 * @param keyOf the fingerprint of what the files about a notice are made of, where that is remembered
 */
export function writeFiles(
  directory: PublishedDirectory,
  folder: Pick<SiteFolder, 'make'>,
  keyOf: (entry: NoticeEntry) => string | undefined,
  routes: readonly FileRoute[] = fileRoutes,
): void {
  for (const { path, about, text } of routedFiles(directory, routes))
    folder.make(path, about && keyOf(about), text);
}
