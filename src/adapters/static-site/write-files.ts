import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileRoutes, routedFiles, type FileRoute, type PublishedDirectory } from '#views/data/file-routes.ts';

/**
 * Writes, in a built site, every file that is no page. One after the other and without waiting: at tens of thousands of
 * small files, a promise for each costs more than the disk.
 * @param outDir the folder of the built site
 */
export function writeFiles(
  directory: PublishedDirectory,
  outDir: string,
  routes: readonly FileRoute[] = fileRoutes,
): void {
  const made = new Set<string>();
  for (const { path, text } of routedFiles(directory, routes)) {
    const content = text();
    if (content === undefined) continue;
    const file = join(outDir, path);
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(file, content);
  }
}
