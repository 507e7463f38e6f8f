import { cp, mkdir, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openKeptPages } from './kept-pages.ts';

let dir: string;
const keys = new Map(['a', 'b'].map((name) => [`/notices/${name}.html`, `clé ${name}`]));
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'annuaire-pages-'));
  await mkdir(join(dir, 'made', 'notices'), { recursive: true });
  for (const name of ['a', 'b', 'sans-clé'])
    await writeFile(join(dir, 'made', 'notices', `${name}.html`), `<p>${name}</p>`);
  await (await openKeptPages(join(dir, 'kept'))).keep(join(dir, 'made'), keys);
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** What a site is given of all the pages that have a key. */
async function given(folder = join(dir, 'kept')): Promise<ReadonlyMap<string, string>> {
  const site = new Map<string, string>();
  const pages = await openKeptPages(folder);
  const write = (path: string, content: string | Uint8Array) => site.set(path, String(content));
  for (const [path, key] of keys) expect(pages.give(path, key, { write })).toBe(site.has(path.slice(1)));
  return site;
}

describe('the pages kept for the next build', () => {
  it('are given as they were made', async () => {
    expect(await given()).toEqual(
      new Map([
        ['notices/a.html', '<p>a</p>'],
        ['notices/b.html', '<p>b</p>'],
      ]),
    );
  });

  it('are given when they were brought back from elsewhere', async () => {
    const elsewhere = join(dir, 'elsewhere', 'kept');
    for (const end of ['', '.record'])
      await cp(join(dir, `kept${end}`), `${elsewhere}${end}`, { recursive: true });
    expect((await given(elsewhere)).size).toBe(2);
  });

  it('are not given when they are to show something else', async () => {
    const pages = await openKeptPages(join(dir, 'kept'));
    expect(pages.give('/notices/a.html', 'autre clé', { write: () => expect.fail() })).toBe(false);
  });

  it.each([
    ['cut short', (page: string) => truncate(page, 3)],
    ['changed by hand', (page: string) => writeFile(page, '<p>z</p>')],
    ['gone', (page: string) => rm(page)],
  ])('are not given when they are %s', async (_, disturb) => {
    await disturb(join(dir, 'kept', 'notices', 'a.html'));
    expect([...(await given()).keys()]).toEqual(['notices/b.html']);
  });

  it('are none when nothing is known of them any more', async () => {
    await truncate(join(dir, 'kept.record'), 40);
    expect(await given()).toEqual(new Map());
  });

  it('are those that the last build gave or made, and no others', async () => {
    const pages = await openKeptPages(join(dir, 'kept'));
    pages.give('/notices/b.html', 'clé b', { write: () => undefined });
    await rm(join(dir, 'made'), { recursive: true });
    await mkdir(join(dir, 'made'));
    await pages.keep(join(dir, 'made'), keys);
    expect(await readdir(join(dir, 'kept', 'notices'))).toEqual(['b.html']);
    expect([...(await given()).keys()]).toEqual(['notices/b.html']);
  });
});
