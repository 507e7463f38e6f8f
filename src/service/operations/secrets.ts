import { randomBytes, randomInt } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { forgeSecrets } from '#adapters/forges.ts';
import { makeFolder } from '#adapters/make-folder.ts';
import type { SettingStore } from '#domain/contribution/setting-store.ts';
import type { ServiceSettings } from '../env.ts';

export const secretsName = 'secrets.json';

/**
 * Makes the reader of the keys that sign forms: of this machine, or of all those that share a store, where whoever comes
 * first makes them. They are read once.
 * @throws StoreError when a shared store cannot be asked; the next to ask asks again
 */
export function createSecretsReader(
  dataDir: string,
  shared: Pick<SettingStore, 'renew'> | undefined,
): () => Promise<ServiceSecrets> {
  if (shared === undefined) {
    const secrets = Promise.resolve(readSecrets(dataDir));
    return () => secrets;
  }
  let read: Promise<ServiceSecrets> | undefined;
  const ask = async () => {
    const isWhole = (kept: string) => parseSecrets(kept) !== undefined;
    const text = await shared.renew('secrets', isWhole, () => JSON.stringify(makeSecrets()));
    return secretsSchema.parse(JSON.parse(text));
  };
  return () =>
    (read ??= ask().catch((reason: unknown) => {
      read = undefined;
      throw reason;
    }));
}

/**
 * The keys that sign form tokens and challenges: made once, kept in `DATA_DIR` so that a restart does not make
 * people type again. They protect nothing but the form: losing the file only makes open forms a little more suspect.
 */
function readSecrets(dataDir: string): ServiceSecrets {
  makeFolder(dataDir, 0o700);
  const path = join(dataDir, secretsName);
  try {
    return secretsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    const secrets = makeSecrets();
    writeFileSync(path, JSON.stringify(secrets), { mode: 0o600 });
    return secrets;
  }
}

function makeSecrets(): ServiceSecrets {
  return { token: makeKey(), challenge: makeKey(), challengeKey: makeKey() };
}

function parseSecrets(text: string): ServiceSecrets | undefined {
  try {
    return secretsSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** What must never appear in a log. */
export function secretsOf({ forge, databaseUrl }: ServiceSettings): (string | undefined)[] {
  const password = databaseUrl === undefined ? '' : decodeURIComponent(new URL(databaseUrl).password);
  return [...forgeSecrets(forge), databaseUrl, password || undefined];
}

/** A contributor’s secret number: 160 random bits in hexadecimal, so that it never looks like an option in a terminal. */
export function makeSecretId(): string {
  return randomBytes(20).toString('hex');
}

/** A public reference: 18 random characters `[0-9a-z]`, drawn apart from the secret number. */
export function makeReference(): string {
  return Array.from({ length: 18 }, () => randomInt(36).toString(36)).join('');
}

function makeKey(): string {
  return randomBytes(32).toString('hex');
}

const key = z.string().regex(/^[0-9a-f]{64}$/);
const secretsSchema = z.strictObject({ token: key, challenge: key, challengeKey: key });

export type ServiceSecrets = z.output<typeof secretsSchema>;
