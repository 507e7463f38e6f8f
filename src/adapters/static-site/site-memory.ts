import { lstatSync } from 'node:fs';
import type { OfflineMemory } from '#adapters/offline/write-offline.ts';
import { recall, remember } from '#adapters/remembered.ts';
import { fileOf, withTwins, type Twins } from './compress.ts';
import { listSite } from './put-in-place.ts';

const form = 'site 4';

/**
 * What the build before left in the folder of a site.
 * @param file where it is remembered
 * @returns nothing when the folder was not made by the build that is remembered
 */
export async function recallSite(file: string, outDir: string): Promise<SiteRecord | undefined> {
  const kept = await recall<SiteRecord>(file, form);
  return kept?.folder === folderOf(outDir) ? kept : undefined;
}

/** What differs in a folder from what the build before left there. */
export function compareSite(outDir: string, { paths, twins, at }: SiteLeft): SiteChanges {
  const files = new Set(paths);
  const asLeft = new Map<string, number>();
  const strangers: string[] = [];
  for (const path of listSite(outDir)) {
    const file = fileOf(path, twins);
    if (!files.has(file)) strangers.push(path);
    // Whatever changes a file, its place or its rights gives it this time; it cannot be set.
    else if (lstatSync(`${outDir}/${path}`).ctimeMs <= at) asLeft.set(file, (asLeft.get(file) ?? 0) + 1);
  }
  const isWhole = (file: string) => asLeft.get(file) === withTwins(file, twins).length;
  return {
    doubtful: new Set(paths.filter((file) => !isWhole(file))),
    strangers,
  };
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
  /** The fingerprint of all that pages share, where it was known. */
  shared: string | undefined;
  /** The fingerprint of each file by its path, its compressed twins apart. */
  files: ReadonlyMap<string, string>;
  /** Whether, and how well, its texts are compressed. */
  twins: Twins;
  /** The fingerprint of what files were made of, by the name they have together, where it was known. */
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

export interface SiteLeft extends Pick<SiteRecord, 'twins' | 'at'> {
  /** The files, their compressed twins apart. */
  paths: readonly string[];
}

export interface SiteChanges {
  /** Files that are not there as they were left, themselves or one of their twins. */
  doubtful: ReadonlySet<string>;
  /** Files that no build left there. */
  strangers: readonly string[];
}

export type SiteMemory = SiteRecord & SiteChanges;
