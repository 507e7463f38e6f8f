import { join } from 'node:path';
import { databaseName } from '#adapters/store-sqlite/database.ts';
import { StoreError } from '#domain/contribution/store-error.ts';
import { tService } from '#words/service.ts';
import { EnvError, type ServiceSettings } from '../env.ts';

/** What is wrong with the store, by the name of the setting that says where it is; no password is told. */
export function wrongStore(settings: ServiceSettings, reason: unknown): EnvError {
  const { dataDir, databaseUrl } = settings;
  const [name, value] = databaseUrl === undefined ? ['DATA_DIR', dataDir] : ['DATABASE_URL', '…'];
  return new EnvError(tService('env.wrong', { name, value, expected: storeSentence(settings, reason) }));
}

/** Why the store gives or takes nothing, by the name of what a person can look at. */
export function storeSentence({ dataDir, databaseUrl }: ServiceSettings, reason: unknown): string {
  const kind = reason instanceof StoreError ? reason.kind : 'failed';
  const file =
    databaseUrl === undefined
      ? join(dataDir, databaseName)
      : new URL(databaseUrl).host + new URL(databaseUrl).pathname;
  return tService(`store.${kind}`, { file });
}
