import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetDoubtful, rememberPages } from './kept-pages.ts';

let dir: string;
const page = (name: string) => join(dir, 'dist', 'notices', name);
const list = () => join(dir, 'incremental-build.json');
const pages = () => readdir(join(dir, 'dist', 'notices'));

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'annuaire-pages-'));
  await mkdir(join(dir, 'dist', 'notices'), { recursive: true });
  for (const name of ['a.html', 'b.html']) await writeFile(page(name), `<p>${name}</p>`);
  await writeFile(list(), '{"routes":{}}');
  await rememberPages(dir);
  await setTimeout(20);
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('the pages kept for the next build', () => {
  it('stay as long as they are as they were left', async () => {
    await forgetDoubtful(dir);
    expect(await pages()).toEqual(['a.html', 'b.html']);
  });

  it('stay when they were brought back from elsewhere', async () => {
    const elsewhere = `${dir}-ailleurs`;
    await cp(dir, elsewhere, { recursive: true });
    await rm(dir, { recursive: true });
    await cp(elsewhere, dir, { recursive: true });
    await rm(elsewhere, { recursive: true });
    await forgetDoubtful(dir);
    expect(await pages()).toEqual(['a.html', 'b.html']);
  });

  it.each([
    ['cut short', () => writeFile(page('a.html'), '<p>a')],
    [
      'of a build that was stopped',
      async () => {
        await rm(page('a.html'));
        await writeFile(page('c.html'), 'neuve');
      },
    ],
  ])('go when they are %s', async (_, disturb) => {
    await disturb();
    await forgetDoubtful(dir);
    expect(await pages()).toEqual(['b.html']);
  });

  it.each([
    ['cut short', () => truncate(join(dir, 'pages'), 60)],
    [
      'wrong by one byte',
      async () => {
        const record = await readFile(join(dir, 'pages'));
        record[60] = (record[60] ?? 0) ^ 1;
        await writeFile(join(dir, 'pages'), record);
      },
    ],
  ])('all go when what is known of them is %s', async (_, spoil) => {
    await spoil();
    await forgetDoubtful(dir);
    expect(await pages()).toEqual([]);
  });

  it('are not looked for by a list that is not as it was left', async () => {
    await forgetDoubtful(dir);
    expect(existsSync(list())).toBe(true);
    await writeFile(list(), '{"routeS":{}}');
    await forgetDoubtful(dir);
    expect(existsSync(list())).toBe(false);
    expect(await pages()).toEqual(['a.html', 'b.html']);
  });

  it('are none in a folder that is new', async () => {
    await rm(join(dir, 'dist'), { recursive: true });
    await expect(forgetDoubtful(dir)).resolves.toBeUndefined();
  });
});
