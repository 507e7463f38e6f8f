import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSqliteStore } from '#adapters/store-sqlite/store.ts';
import { storeContract } from './store-contract.ts';

storeContract('SQLite', async (now) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'annuaire-store-'));
  const stores = [createSqliteStore({ dataDir, now }), createSqliteStore({ dataDir, now })] as const;
  return {
    stores: [...stores],
    end: async () => {
      for (const store of stores) store.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
});
