import { cp, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { exists } from '#adapters/exists.ts';
import { makeFolder } from '#adapters/make-folder.ts';
import { databaseName, restoringMark } from '#adapters/store-sqlite/database.ts';
import type { ContributionStore } from '#domain/contribution/store.ts';

/** What a backup holds beside the database: what signs forms, and the local forge with its open proposals. */
const beside = ['secrets.json', 'forge.git'] as const;

/**
 * Copies all that the service keeps into a new folder, while it runs. The database first: what the forge got meanwhile
 * is found there again by its reference.
 * @returns the names copied
 * @throws BackupError when the folder holds something
 */
export async function backupFolder(
  store: Pick<ContributionStore, 'backup'>,
  dataDir: string,
  folder: string,
): Promise<string[]> {
  await claimEmpty(folder);
  await store.backup(join(folder, databaseName));
  const copied: string[] = [databaseName];
  for (const name of beside) {
    if (!(await exists(join(dataDir, name)))) continue;
    await cp(join(dataDir, name), join(folder, name), { recursive: true, preserveTimestamps: true });
    copied.push(name);
  }
  return copied;
}

/**
 * Puts a backup back into an empty `DATA_DIR`. A restoration that was cut short leaves its mark: the folder cannot be
 * used until it is done again.
 * @throws BackupError when the folder is no backup, or `DATA_DIR` holds something
 */
export async function restoreFolder(folder: string, dataDir: string): Promise<string[]> {
  if (!(await exists(join(folder, databaseName)))) throw new BackupError('not-a-backup', folder);
  const mark = join(dataDir, restoringMark);
  if (await exists(mark)) {
    for (const name of await readdir(dataDir))
      if (name !== restoringMark) await rm(join(dataDir, name), { recursive: true });
  } else {
    await claimEmpty(dataDir);
    await writeFile(mark, '');
  }
  const restored: string[] = [];
  for (const name of [...beside, databaseName]) {
    if (!(await exists(join(folder, name)))) continue;
    await cp(join(folder, name), join(dataDir, name), { recursive: true, preserveTimestamps: true });
    restored.push(name);
  }
  await rm(mark);
  return restored;
}

/** @throws BackupError when there is something in it */
async function claimEmpty(folder: string): Promise<void> {
  makeFolder(folder, 0o700);
  const [found] = await readdir(folder);
  if (found !== undefined) throw new BackupError('not-empty', join(basename(folder), found));
}

/** The folder is not what it has to be. */
export class BackupError extends Error {
  readonly kind: 'not-empty' | 'not-a-backup';
  readonly place: string;
  constructor(kind: BackupError['kind'], place: string) {
    super(`${kind}: ${place}`);
    this.name = 'BackupError';
    this.kind = kind;
    this.place = place;
  }
}
