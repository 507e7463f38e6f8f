import { join } from 'node:path';
import { StoreError } from '#domain/contribution/store.ts';
import { tService } from '#words/service.ts';
import { EnvError, type ServiceSettings } from '../env.ts';

/** What is wrong with the store, by the name of the setting that says where it is; no password is told. */
export function wrongStore({ dataDir, databaseUrl }: ServiceSettings, reason: unknown): EnvError {
  const kind = reason instanceof StoreError ? reason.kind : 'failed';
  const [name, value, file] =
    databaseUrl === undefined
      ? ['DATA_DIR', dataDir, join(dataDir, 'contributions.sqlite')]
      : ['DATABASE_URL', '…', new URL(databaseUrl).host + new URL(databaseUrl).pathname];
  return new EnvError(tService('env.wrong', { name, value, expected: tService(`store.${kind}`, { file }) }));
}
