import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { exists } from '#adapters/exists.ts';
import { listFiles } from '#adapters/list-files.ts';
import { makeFolder } from '#adapters/make-folder.ts';
import { databaseName, restoringMark } from '#adapters/store-sqlite/database.ts';
import type { ContributionStore } from '#domain/contribution/store.ts';
import { secretsName } from './secrets.ts';

/** What a backup holds beside the database: what signs forms, and the local forge with its open proposals. */
const beside = [secretsName, 'forge.git'] as const;

/** There while a backup is being made: what has it is no backup. */
const makingMark = 'SAUVEGARDE-EN-COURS';

/**
 * What a whole backup holds, as `sha256sum --check` reads it. Its name comes first in the folder: a copy of the backup that
 * was cut short brought it, and lacks what it names.
 */
const listName = 'EMPREINTES';

/**
 * Copies all that the service keeps into a new folder, while it runs. The database first: what the forge got meanwhile
 * is found there again by its reference. One that fails leaves the folder as it was; one cut short, a mark.
 * @returns the names copied
 * @throws BackupError when the folder holds something
 */
export async function backupFolder(
  store: Pick<ContributionStore, 'backup'>,
  dataDir: string,
  folder: string,
): Promise<string[]> {
  await claimEmpty(folder);
  await writeFile(join(folder, makingMark), '');
  try {
    await store.backup(join(folder, databaseName));
    const copied = [databaseName, ...(await copyNames(beside, dataDir, folder))];
    await writeFile(join(folder, listName), await sumsOf(folder), { mode: 0o600, flush: true });
    await rm(join(folder, makingMark));
    return copied;
  } catch (reason) {
    await empty(folder);
    throw reason;
  }
}

/**
 * Puts a backup back into an empty `DATA_DIR`, once it is seen to be whole. A restoration that was cut short leaves its
 * mark: the folder cannot be used until it is done again.
 * @throws BackupError when the folder is no whole backup, or `DATA_DIR` holds something
 */
export async function restoreFolder(folder: string, dataDir: string): Promise<string[]> {
  if (!(await exists(join(folder, databaseName)))) throw new BackupError('not-a-backup', folder);
  if (await exists(join(folder, makingMark))) throw new BackupError('half-made', folder);
  await assertWhole(folder);
  const mark = join(dataDir, restoringMark);
  if (await exists(mark)) {
    await empty(dataDir, restoringMark);
  } else {
    await claimEmpty(dataDir);
    await writeFile(mark, '');
  }
  const restored = await copyNames([...beside, databaseName], folder, dataDir);
  await rm(mark);
  return restored;
}

/** One line for each file of a backup: its digest, its path. */
async function sumsOf(folder: string): Promise<string> {
  const lines = [];
  for (const path of listFiles(folder).sort())
    if (path !== makingMark) lines.push(`${await sumOf(join(folder, path))}  ${path}\n`);
  return lines.join('');
}

async function sumOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/**
 * A backup made before there was a list is taken as it is.
 * @throws BackupError naming what is not as it was made
 */
async function assertWhole(folder: string): Promise<void> {
  if (!(await exists(join(folder, listName)))) return;
  const list = await readFile(join(folder, listName), 'utf8');
  for (const line of list.split('\n').filter(Boolean)) {
    const [, digest, path = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    const found = await sumOf(join(folder, path)).catch(() => undefined);
    if (digest === undefined || found !== digest) throw new BackupError('damaged', join(folder, path));
  }
}

/** @returns those of these names that were there to copy */
async function copyNames(names: readonly string[], from: string, to: string): Promise<string[]> {
  const copied: string[] = [];
  for (const name of names) {
    if (!(await exists(join(from, name)))) continue;
    await cp(join(from, name), join(to, name), { recursive: true, preserveTimestamps: true });
    copied.push(name);
  }
  return copied;
}

async function empty(folder: string, but?: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name !== but) await rm(join(folder, name), { recursive: true });
}

/** @throws BackupError when there is something in it */
async function claimEmpty(folder: string): Promise<void> {
  makeFolder(folder, 0o700);
  const [found] = await readdir(folder);
  if (found !== undefined) throw new BackupError('not-empty', join(basename(folder), found));
}

/** The folder is not what it has to be. */
export class BackupError extends Error {
  readonly kind: 'not-empty' | 'not-a-backup' | 'half-made' | 'damaged';
  readonly place: string;
  constructor(kind: BackupError['kind'], place: string) {
    super(`${kind}: ${place}`);
    this.name = 'BackupError';
    this.kind = kind;
    this.place = place;
  }
}
