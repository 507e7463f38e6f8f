import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { RecalledSite, SiteChanges, SiteMemory } from './site-memory.ts';
import type { SiteThreadData } from './site-thread.ts';

/**
 * What the folder of a site still holds of what the build before left there, seen by a thread while the content is read:
 * there are hundreds of thousands of files in a large one. A file that anyone touched since is not as it was left: it is
 * made again. To be asked for later: until then, what keeps the folder from being read is nobody’s.
 */
export function lookAtSite(record: RecalledSite, outDir: string): Promise<SiteMemory> {
  const memory = compareAside(record, outDir);
  memory.catch(() => undefined);
  return memory;
}

async function compareAside(record: RecalledSite, outDir: string): Promise<SiteMemory> {
  const thread = new Worker(new URL('./site-thread.ts', import.meta.url), {
    workerData: { file: record.file, outDir } satisfies SiteThreadData,
    // It speaks no language.
    execArgv: [],
  });
  const [changes] = (await once(thread, 'message')) as [SiteChanges];
  return { ...record, ...changes };
}
