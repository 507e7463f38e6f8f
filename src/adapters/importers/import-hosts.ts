import { join } from 'node:path';
import { hostsFile } from '#adapters/content-files/read-hosts.ts';
import { readContent } from '#adapters/content-files/read-content.ts';
import { writeFileAtomically } from '#adapters/content-files/write-file.ts';
import { createSoftwareMatcher } from '#domain/hosts/hosts.ts';
import { hostsSchema, type HostsSnapshot } from '#domain/hosts/schema.ts';
import { withoutSuspectCharacters } from '#domain/text.ts';
import { parseChatons, type ParsedHosts } from './chatons.ts';
import { beginRun } from './last-run.ts';
import { crawlProperties, type Failure } from './crawl-properties.ts';
import { createPropertiesLoader, planCrawl } from './load-properties.ts';

/**
 * Brings a federation of hosts into `hosts.json`, in place of the snapshot that was there. When no service was
 * found, the old snapshot stays.
 * @param path an address, a file or a folder of `.properties` files
 * @param now the date the snapshot bears
 */
export async function importHosts({
  path,
  contentDir,
  outDir,
  dryRun,
  now,
  onProgress,
}: HostsImportOptions): Promise<HostsOutcome> {
  const { catalogue } = await readContent(contentDir);
  const { starts, resolve } = await planCrawl(path);
  const { pages, failures } = await crawlProperties(
    starts,
    createPropertiesLoader(path),
    resolve,
    onProgress,
  );
  const parsed = parseChatons(pages, createSoftwareMatcher(catalogue.notices));
  const file = join(outDir, hostsFile);
  if (parsed.hosts.length > 0 && !dryRun) {
    // The same facts on another day change one line: the date.
    const snapshot: HostsSnapshot = hostsSchema.parse({
      version: 1,
      generated: now.toISOString(),
      source: withoutSuspectCharacters(toSource(path)).slice(0, 500),
      sample: false,
      hosts: parsed.hosts,
    });
    const text = `${JSON.stringify(snapshot, undefined, 2)}\n`;
    await beginRun(outDir, 'chatons', new Map([[hostsFile, text]]));
    await writeFileAtomically(file, text);
  }
  return { ...parsed, failures, read: pages.size, file };
}

/** An address as it is; of a path, only its last name: the rest is this machine’s business. */
function toSource(path: string): string {
  if (/^https?:/i.test(path)) return path;
  return path.split(/[\\/]/).filter(Boolean).at(-1) ?? 'chatons';
}

export interface HostsImportOptions {
  path: string;
  contentDir: string;
  outDir: string;
  dryRun: boolean;
  now: Date;
  onProgress: (count: number) => void;
}

export interface HostsOutcome extends ParsedHosts {
  /** Files that were read. */
  read: number;
  failures: readonly Failure[];
  /** Where the snapshot is. */
  file: string;
}
