import { existsSync } from 'node:fs';
import { askThread } from '#adapters/ask-thread.ts';
import type { SiteChanges } from './site-memory.ts';
import type { SiteThreadData } from './site-thread.ts';

/**
 * What the folder of a site still holds of what the build before left there, seen by a thread while the content is read:
 * there are hundreds of thousands of files in a large one. A file that anyone touched since is not as it was left: it is
 * made again. To be asked for later: until then, what keeps the folder from being read is nobody’s.
 * @param file where it is remembered
 * @returns nothing when the folder was not made by the build that is remembered
 */
export function lookAtSite(file: string, outDir: string): Promise<SiteChanges | undefined> {
  const data: SiteThreadData = { file, outDir };
  const changes = existsSync(file)
    ? askThread<SiteChanges | undefined>(new URL('./site-thread.ts', import.meta.url), data)
    : Promise.resolve(undefined);
  changes.catch(() => undefined);
  return changes;
}
