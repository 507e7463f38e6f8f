import { askThread } from '#adapters/ask-thread.ts';
import type { SiteChanges, SiteMemory, SiteRecord } from './site-memory.ts';
import type { SiteThreadData } from './site-thread.ts';

/**
 * What the folder of a site still holds of what the build before left there, seen by a thread while the content is read:
 * there are hundreds of thousands of files in a large one. A file that anyone touched since is not as it was left: it is
 * made again. To be asked for later: until then, what keeps the folder from being read is nobody’s.
 */
export function lookAtSite(record: SiteRecord, outDir: string): Promise<SiteMemory> {
  const memory = compareAside(record, outDir);
  memory.catch(() => undefined);
  return memory;
}

async function compareAside(record: SiteRecord, outDir: string): Promise<SiteMemory> {
  const { files, twins, at } = record;
  const data: SiteThreadData = { outDir, left: { paths: [...files.keys()], twins, at } };
  const changes = await askThread<SiteChanges>(new URL('./site-thread.ts', import.meta.url), data);
  return { ...record, ...changes };
}
