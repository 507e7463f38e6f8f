import { lstatSync, readdirSync } from 'node:fs';
import type { OfflineMemory } from '#adapters/offline/write-offline.ts';
import { recall, remember } from '#adapters/remembered.ts';
import { fileOf, withTwins, type Twins } from './compress.ts';
import { isApart } from './put-in-place.ts';

const form = 'site 3';

/**
 * What the build before left in the folder of a site.
 * @param file where it is remembered
 * @returns nothing when the folder was not made by the build that is remembered
 */
export async function recallSite(file: string, outDir: string): Promise<RecalledSite | undefined> {
  const kept = await recall<SiteRecord>(file, form);
  return kept !== undefined && kept.folder === folderOf(outDir) ? { ...kept, file } : undefined;
}

/** What differs in a folder from what the build before left there. */
export function compareSite({ files, twins, at }: SiteRecord, outDir: string): SiteChanges {
  const asLeft = new Set<string>();
  const doubtful: string[] = [];
  const strangers: string[] = [];
  const lookBelow = (folder: string) => {
    for (const name of readdirSync(`${outDir}/${folder}`)) {
      if (folder === '' && isApart(name)) continue;
      const path = `${folder}${name}`;
      const stats = lstatSync(`${outDir}/${path}`);
      if (stats.isDirectory()) lookBelow(`${path}/`);
      else if (!files.has(fileOf(path, twins))) strangers.push(path);
      // Whatever changes a file, its place or its rights gives it this time; it cannot be set.
      else if (stats.ctimeMs <= at) asLeft.add(path);
    }
  };
  lookBelow('');
  for (const file of files.keys())
    for (const path of withTwins(file, twins)) if (!asLeft.has(path)) doubtful.push(path);
  return { doubtful: new Set(doubtful), strangers };
}

/** Remembers what a folder holds once a build is in place. */
export async function rememberSite(file: string, outDir: string, made: SiteContent): Promise<void> {
  // The system tells parts of a millisecond that our clock leaves out: what was written in this one is ours.
  const record: SiteRecord = { folder: folderOf(outDir), at: Date.now() + 1, ...made };
  await remember(file, form, record);
}

function folderOf(outDir: string): number | undefined {
  return lstatSync(outDir, { throwIfNoEntry: false })?.ino;
}

export interface SiteContent {
  /** The fingerprint of each file by its path, its compressed twins apart. */
  files: ReadonlyMap<string, string>;
  /** Whether, and how well, its texts are compressed. */
  twins: Twins;
  /** The fingerprint of what a file was made of, by its path, where it was known. */
  keys: ReadonlyMap<string, string>;
  /** What the copy for reading offline is made of. */
  offline: OfflineMemory;
}

export interface SiteRecord extends SiteContent {
  /** The folder itself, as the file system numbers it. */
  folder: number | undefined;
  /** When the build was in place, in milliseconds. */
  at: number;
}

export interface RecalledSite extends SiteRecord {
  /** Where it is remembered. */
  file: string;
}

export interface SiteChanges {
  /** Files that are not there as they were left, twins too. */
  doubtful: ReadonlySet<string>;
  /** Files that no build left there. */
  strangers: readonly string[];
}

export type SiteMemory = SiteRecord & SiteChanges;
