import type { ContributionStore } from '#domain/contribution/store.ts';
import { createPostgresStore } from './store-postgres/store.ts';
import type { SqlStoreOptions } from './store-sql/store.ts';
import { createSqliteStore } from './store-sqlite/store.ts';

/**
 * The store that the settings ask for: PostgreSQL when they name a database, which several machines may share, else one
 * SQLite file in the folder of the service.
 * @throws StoreError when the file cannot be used; a database is asked by `prepare`
 */
export function openStore(
  { dataDir, databaseUrl }: StoreSettings,
  options: SqlStoreOptions,
): ContributionStore {
  return databaseUrl === undefined
    ? createSqliteStore({ dataDir, ...options })
    : createPostgresStore({ url: databaseUrl, ...options });
}

/**
 * Puts into a shared database what was restored as a file into the folder of the service, and takes the file away. For a
 * store that is that file, there is nothing to do.
 * @throws StoreError when the database cannot be used, or holds something
 */
export async function fillStore(
  { dataDir, databaseUrl }: StoreSettings,
  options: SqlStoreOptions,
): Promise<void> {
  if (databaseUrl === undefined) return;
  const store = createPostgresStore({ url: databaseUrl, ...options });
  try {
    await store.prepare();
    await store.fill(dataDir);
  } finally {
    store.close();
  }
}

export interface StoreSettings {
  dataDir: string;
  /** `postgres://…` */
  databaseUrl: string | undefined;
}
