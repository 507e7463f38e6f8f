import { fileRoutes, routedFiles, type FileRoute, type PublishedDirectory } from '#views/data/file-routes.ts';
import type { SiteFolder } from './site-folder.ts';

/** Gives a site every file of a directory that is no page. */
export function writeFiles(
  directory: PublishedDirectory,
  folder: Pick<SiteFolder, 'write'>,
  routes: readonly FileRoute[] = fileRoutes,
): void {
  for (const { path, text } of routedFiles(directory, routes)) {
    const content = text();
    if (content !== undefined) folder.write(path, content);
  }
}
