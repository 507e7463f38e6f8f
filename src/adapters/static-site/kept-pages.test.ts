import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetDoubtful, rememberPages } from './kept-pages.ts';

let dir: string;
const page = (name: string) => join(dir, 'dist', 'notices', name);
const pages = () => readdir(join(dir, 'dist', 'notices'));

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'annuaire-pages-'));
  await mkdir(join(dir, 'dist', 'notices'), { recursive: true });
  for (const name of ['a.html', 'b.html']) await writeFile(page(name), `<p>${name}</p>`);
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

  it('all go when nothing is known of them any more', async () => {
    await writeFile(join(dir, 'pages.json'), '{"at":');
    await forgetDoubtful(dir);
    expect(await pages()).toEqual([]);
  });

  it('are none in a folder that is new', async () => {
    await rm(join(dir, 'dist'), { recursive: true });
    await expect(forgetDoubtful(dir)).resolves.toBeUndefined();
  });
});
