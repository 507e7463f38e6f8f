import { lstatSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { writeFileAtomically } from '#adapters/content-files/write-file.ts';
import { listFiles } from '#adapters/list-files.ts';
import type { OfflineMemory } from '#adapters/offline/write-offline.ts';

/** Another form of what is remembered is not read. */
const version = 2;

/**
 * What the build before left in the folder of a site, as far as the folder still holds it. A file that anyone touched
 * since, or a folder put in its place, is not remembered: it is made again.
 * @param file where it is remembered
 * @returns nothing when the folder was not made by the build that is remembered
 */
export async function recallSite(file: string, outDir: string): Promise<SiteMemory | undefined> {
  const folder = lstatSync(outDir, { throwIfNoEntry: false })?.ino;
  const kept = await readFile(file).then(readRecord, () => undefined);
  if (folder === undefined || kept?.folder !== folder) return undefined;
  // Whatever changes a file, its place or its rights gives it this time; it cannot be set.
  const isAsLeft = (path: string) => lstatSync(join(outDir, path)).ctimeMs <= kept.at;
  const present = new Map(listFiles(outDir).map((path) => [path, isAsLeft(path)]));
  const { files, keys, offline } = kept;
  return { folder, present, files, keys, offline };
}

/** Remembers what a folder holds once a build is in place. */
export async function rememberSite(file: string, outDir: string, made: SiteContent): Promise<void> {
  const record: SiteRecord = { version, folder: lstatSync(outDir).ino, at: Date.now(), ...made };
  await writeFileAtomically(file, serialize(record));
}

/** @returns nothing for what is cut short, or of another version */
function readRecord(bytes: Uint8Array): SiteRecord | undefined {
  try {
    const record = deserialize(bytes) as SiteRecord;
    return record.version === version ? record : undefined;
  } catch {
    return undefined;
  }
}

export interface SiteContent {
  /** The fingerprint of each file by its path, its compressed twins apart. */
  files: ReadonlyMap<string, string>;
  /** The fingerprint of what a file was made of, by its path, where it was known. */
  keys: ReadonlyMap<string, string>;
  /** What the copy for reading offline is made of. */
  offline: OfflineMemory;
}

export interface SiteMemory extends SiteContent {
  /** The folder itself, as the file system numbers it. */
  folder: number;
  /** Every file that is there, twins and strangers too, and whether it is as it was left. */
  present: ReadonlyMap<string, boolean>;
}

interface SiteRecord extends SiteContent {
  version: number;
  folder: number;
  /** When the build was in place, in milliseconds. */
  at: number;
}
