import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { boundCompiled } from './compiled-programs.ts';

it('forgets what was compiled once it is more than there can be programs, whatever Node compiled it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'annuaire-compiled-'));
  for (const version of ['v24.1.0-x64-1-0', 'v24.21.0-x64-2-0']) {
    await mkdir(join(folder, version));
    for (const name of ['un', 'deux']) await writeFile(join(folder, version, name), '');
  }
  await boundCompiled(folder, 6);
  expect(await readdir(folder, { recursive: true })).toHaveLength(6);
  await boundCompiled(folder, 5);
  await expect(readdir(folder)).rejects.toThrow('ENOENT');
  await boundCompiled(folder, 5);
  await rm(folder, { recursive: true, force: true });
});
