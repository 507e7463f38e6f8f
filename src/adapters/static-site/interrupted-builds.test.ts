import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { clearInterrupted } from './interrupted-builds.ts';

it('clears what an interrupted build left a day ago, and nothing of one that may still run', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'annuaire-cache-'));
  // Beyond the numbers that Linux gives.
  const [gone, recent] = [4_999_998, 4_999_999];
  const old = new Date('2026-01-01');
  const make = async (name: string) => {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'page.html'), '');
    await utimes(join(folder, name), old, old);
  };
  const stays = [
    `site-${process.pid}`,
    'pages-1',
    'partage',
    'dist',
    `dist.${gone}`,
    `dist.${process.pid}.tmp`,
  ];
  const left = [`site-${gone}`, `site-${gone}.pages`, `dist.${gone}.tmp`, `dist.${gone}.old`];
  for (const name of [...stays, ...left]) await make(name);
  // In a site that is mounted.
  for (const number of [gone, process.pid]) await make(`dist/.${number}.tmp`);
  await mkdir(join(folder, `site-${recent}`));
  await clearInterrupted(folder, join(folder, 'dist'));
  expect((await readdir(folder)).sort()).toEqual([...stays, `site-${recent}`].sort());
  expect((await readdir(join(folder, 'dist'))).sort()).toEqual([`.${process.pid}.tmp`, 'page.html']);
  await clearInterrupted(join(folder, 'absent'), join(folder, 'absent', 'dist'));
  await rm(folder, { recursive: true });
});
