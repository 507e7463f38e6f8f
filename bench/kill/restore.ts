import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { databaseName } from '#adapters/store-sqlite/database.ts';
import { createSqliteStore } from '#adapters/store-sqlite/store.ts';

const script = join(import.meta.dirname, '../../scripts/contributions.ts');

/**
 * Backs a folder up, then kills its restoration again and again: a folder half restored must never open, and a
 * restoration begun again must give all of it back.
 * @returns how many times it went wrong
 */
export async function killRestorations(dir: string, dataDir: string, kills: number): Promise<number> {
  const backup = join(dir, 'copie');
  await command(dataDir, 'backup', backup);
  const expected = await countIn(dataDir);
  let wrong = 0;
  for (let turn = 0; turn < kills; turn++) {
    const target = join(dir, `restauration-${turn}`);
    await mkdir(target);
    const { child, ended } = start(target, 'restore', backup);
    await Promise.race([ended, sleep(60 + Math.random() * 200)]);
    child.kill('SIGKILL');
    await ended;
    // Cut before it began, it left nothing; cut on its way, nobody can use what it left.
    if (existsSync(join(target, databaseName)) && (await countIn(target).catch(() => expected)) !== expected)
      wrong += 1;
    // Whole already, it says so and changes nothing; half done, it is done again.
    await command(target, 'restore', backup).catch(() => undefined);
    if ((await countIn(target).catch(() => undefined)) !== expected) wrong += 1;
    await rm(target, { recursive: true, force: true });
  }
  return wrong;
}

async function countIn(dataDir: string): Promise<number> {
  const store = createSqliteStore({ dataDir, now: Date.now });
  try {
    return (await store.list()).length;
  } finally {
    store.close();
  }
}

async function command(dataDir: string, ...args: string[]): Promise<void> {
  const code = await start(dataDir, ...args).ended;
  if (code !== 0) throw new Error(`contributions ${args.join(' ')}: ${code ?? 'killed'}`);
}

function start(dataDir: string, ...args: string[]) {
  const child = spawn(process.execPath, [script, ...args], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir },
    stdio: 'ignore',
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, ended };
}
