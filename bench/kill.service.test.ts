import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A copy of the service in which one thing is wrong. */
let copy: string;
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'annuaire-mutant-'));
  for (const name of ['src', 'scripts', 'package.json'])
    await cp(name, join(copy, name), { recursive: true });
  await symlink(resolve('node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rm(copy, { recursive: true, force: true }));

/** Runs the bench of kills over the local forge; gives its exit code and what it printed. */
async function kill(env: Readonly<Record<string, string>>): Promise<{ code: number; said: string }> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/bench.ts', 'kill'], {
      env: { ...process.env, FORGE: 'local', ...env },
    });
    return { code: 0, said: stdout };
  } catch (reason) {
    const { code, stdout, stderr } = reason as { code: number; stdout: string; stderr: string };
    return { code, said: stdout + stderr };
  }
}

async function mutate(file: string, before: string, after: string): Promise<void> {
  const path = join(copy, file);
  const text = await readFile(path, 'utf8');
  if (!text.includes(before)) throw new Error(`nothing to change in ${file}`);
  await writeFile(path, text.replace(before, after));
}

describe('the bench of kills', () => {
  it('says that a service which answers before it has written loses what it promised', async () => {
    await mutate(
      'src/adapters/store-sql/accepting.ts',
      'if (waiting.length === 0) flushSoon();',
      `if (waiting.length === 0) setTimeout(() => void flush(), 300);
       resolve({ outcome: 'accepted', held: false, receipt: { id: entry.id, reference: entry.reference } });`,
    );
    const { code, said } = await kill({ KILLS: '9', SERVICE_SCRIPT: join(copy, 'scripts/service.ts') });
    expect(said).toMatch(/local lost: cas \d+/);
    expect(code).toBe(1);
  });

  it('finds nothing to say of the service as it is', async () => {
    const { code, said } = await kill({ KILLS: '6' });
    expect(said).not.toMatch(/local (?:lost|doubled|wrong)/);
    expect(code).toBe(0);
  });
});
