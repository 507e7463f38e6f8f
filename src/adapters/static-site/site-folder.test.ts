import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compressor, type Twins } from './compress.ts';
import { draftWriter } from './draft-writer.ts';
import { lookAtSite } from './look-at-site.ts';
import { draftPlace } from './put-in-place.ts';
import { openSiteFolder, type SiteFolder } from './site-folder.ts';
import { recallSite, rememberSite } from './site-memory.ts';

let dir: string;
const outDir = () => join(dir, 'site');
const memoryFile = () => join(dir, 'memoire');
const withoutCache = { find: () => undefined, keep: () => undefined, close: () => undefined };

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'annuaire-dossier-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** What the system says of a renaming from one disk to another, or from one mount to another. */
const refuse = () => {
  throw Object.assign(new Error('EXDEV'), { code: 'EXDEV' });
};

/** What it says of a renaming onto a folder that is mounted. */
const refuseAsMounted = () => {
  throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
};

async function open(move?: () => void, twins: Twins = 'quick'): Promise<SiteFolder> {
  const record = await recallSite(memoryFile(), outDir());
  const draft = draftPlace(join(dir, 'brouillon'), outDir(), move);
  const { how, compress } = compressor(withoutCache, { twins });
  return openSiteFolder({
    outDir: outDir(),
    draft,
    memory: record && (await lookAtSite(record, outDir())),
    writing: { twins, how, write: draftWriter(draft, { compress }), settled: () => Promise.resolve() },
    seal: (html) => `<!-- scellée -->${html}`,
  });
}

/** A whole build of these files. */
async function build(
  files: Readonly<Record<string, string>>,
  move?: () => void,
  twins?: Twins,
): Promise<void> {
  const folder = await open(move, twins);
  for (const [path, content] of Object.entries(files)) folder.write(path, content);
  await folder.putInPlace();
  await rememberBuild(folder);
}

async function rememberBuild({ files, keys, twins }: SiteFolder): Promise<void> {
  const offline = { entries: new Map(), pages: new Map() };
  await rememberSite(memoryFile(), outDir(), { files, keys, twins, offline, shared: undefined });
  // The clock of a file system has steps of some milliseconds.
  await setTimeout(20);
}

const list = async () =>
  (await readdir(outDir(), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(outDir().length + 1))
    .sort();
const read = (path: string) => readFile(join(outDir(), path), 'utf8');
const inode = async (path: string) => (await stat(join(outDir(), path))).ino;

describe('the folder of a site', () => {
  it('holds each text with its compressed twins, each page as it is served', async () => {
    await build({ 'a.html': '<p>A</p>', 'logo.png': 'image' });
    expect(await list()).toEqual(['a.html', 'a.html.br', 'a.html.gz', 'logo.png']);
    expect(await read('a.html')).toBe('<!-- scellée --><p>A</p>');
    expect(gunzipSync(await readFile(join(outDir(), 'a.html.gz'))).toString()).toBe(await read('a.html'));
  });

  it('keeps what did not change where it is, and changes the rest', async () => {
    await build({ 'a.json': '1', 'b.json': '1', 'vieux/c.json': '1' });
    const kept = [await inode('a.json'), await inode('a.json.br')];
    await build({ 'a.json': '1', 'b.json': '2', 'neuf/d.json': '1' });
    expect([await inode('a.json'), await inode('a.json.br')]).toEqual(kept);
    expect(await read('b.json')).toBe('2');
    expect(gunzipSync(await readFile(join(outDir(), 'b.json.gz'))).toString()).toBe('2');
    expect((await readdir(outDir())).filter((name) => !name.includes('.'))).toEqual(['neuf']);
  });

  it('has no compressed twins where nobody asks for them, and has them again where they are', async () => {
    await build({ 'a.json': '1', 'b.json': '1' }, undefined, 'none');
    const kept = await inode('a.json');
    await build({ 'a.json': '1', 'b.json': '2' }, undefined, 'none');
    expect([await inode('a.json'), await read('b.json'), await list()]).toEqual([
      kept,
      '2',
      ['a.json', 'b.json'],
    ]);
    await build({ 'a.json': '1' });
    expect(await list()).toEqual(['a.json', 'a.json.br', 'a.json.gz']);
    await build({ 'a.json': '1' }, undefined, 'none');
    expect(await list()).toEqual(['a.json']);
  });

  it('is filled beside its place when nothing can be renamed from the cache to there', async () => {
    const draft = draftPlace(join(dir, 'brouillon'), outDir(), refuse);
    expect(draft).toBe(`${outDir()}.${process.pid}.tmp`);
    await build({ 'a.json': '1', 'b.json': '1' }, refuse);
    await build({ 'a.json': '1', 'b.json': '2' }, refuse);
    expect(await list()).toEqual(['a.json', 'a.json.br', 'a.json.gz', 'b.json', 'b.json.br', 'b.json.gz']);
    expect(await read('b.json')).toBe('2');
    expect((await readdir(dir)).sort()).toEqual(['brouillon', 'memoire', 'site']);
  });

  it('is filled where it is when it is mounted, and what the disk keeps stays', async () => {
    await mkdir(join(outDir(), 'lost+found'), { recursive: true });
    const { ino } = await stat(outDir());
    expect(draftPlace(join(dir, 'brouillon'), outDir(), refuseAsMounted)).toBe(
      join(outDir(), `.${process.pid}.tmp`),
    );
    await build({ 'a.json': '1', c: '1', 'e/f': '1' }, refuseAsMounted);
    await build({ 'a.json': '2', c: '1' }, refuseAsMounted);
    await rm(memoryFile());
    await build({ 'a.json': '3', 'c/d': '3' }, refuseAsMounted);
    expect(await list()).toEqual(['a.json', 'a.json.br', 'a.json.gz', 'c/d']);
    expect(await read('a.json')).toBe('3');
    expect((await readdir(outDir())).sort()).toEqual(['a.json', 'a.json.br', 'a.json.gz', 'c', 'lost+found']);
    expect((await stat(outDir())).ino).toBe(ino);
  });

  it('takes nothing of a build of the same number that was cut, in a container', async () => {
    const left = join(outDir(), `.${process.pid}.tmp`);
    await mkdir(left, { recursive: true });
    await writeFile(join(left, 'reste.html'), 'reste');
    await build({ 'a.html': 'A' }, refuseAsMounted);
    expect(await list()).toEqual(['a.html', 'a.html.br', 'a.html.gz']);
  });

  it.each([
    ['a file changed by hand', () => writeFile(join(outDir(), 'a.json'), '9')],
    ['a twin that is gone', () => rm(join(outDir(), 'a.json.br'))],
    ['a file of nobody', () => writeFile(join(outDir(), 'b.json'), '9')],
    ['a folder that is gone', () => rm(outDir(), { recursive: true })],
    [
      'another folder in its place',
      async () => {
        await rename(outDir(), join(dir, 'ailleurs'));
        await mkdir(outDir());
        await writeFile(join(outDir(), 'a.json'), '9');
      },
    ],
    ['a memory cut short', () => writeFile(memoryFile(), 'x')],
  ])('is put right after %s', async (_, disturb) => {
    await build({ 'a.json': '1' });
    await disturb();
    await build({ 'a.json': '1' });
    expect(await list()).toEqual(['a.json', 'a.json.br', 'a.json.gz']);
    expect(await read('a.json')).toBe('1');
  });

  describe('for what is made of the same as before', () => {
    /** A build of files by what they are made of; tells which it had to make. */
    async function make(
      keys: Readonly<Record<string, string>>,
      text: string | undefined = 'texte',
    ): Promise<string[]> {
      const folder = await open();
      const made: string[] = [];
      for (const [path, key] of Object.entries(keys))
        folder.make([{ path, text: () => (made.push(path), text) }], key);
      await folder.putInPlace();
      await rememberBuild(folder);
      return made;
    }

    it('makes nothing again, nor what had nothing to say', async () => {
      expect(await make({ 'a.html': '1', 'b.json': '1' })).toEqual(['a.html', 'b.json']);
      expect(await make({ 'a.html': '1', 'b.json': '2' })).toEqual(['b.json']);
      expect(await make({ 'a.html': '1', 'b.json': '2' })).toEqual([]);
      expect(await read('a.html')).toBe('<!-- scellée -->texte');
      await rm(memoryFile());
      expect(await make({ 'c.json': '1' }, undefined)).toEqual(['c.json']);
    });

    it.each([
      ['changed by hand', () => writeFile(join(outDir(), 'a.json'), '9')],
      ['gone', () => rm(join(outDir(), 'a.json'))],
      ['without one of its twins', () => rm(join(outDir(), 'a.json.gz'))],
      ['of a site that nobody remembers', () => writeFile(memoryFile(), 'x')],
    ])('makes again a file %s', async (_, disturb) => {
      await make({ 'a.json': '1', 'b.json': '1' });
      await disturb();
      expect(await make({ 'a.json': '1', 'b.json': '1' })).toContain('a.json');
      expect([await read('a.json'), await list()]).toEqual([
        'texte',
        ['a.json', 'a.json.br', 'a.json.gz', 'b.json', 'b.json.br', 'b.json.gz'],
      ]);
    });

    it('knows nothing of a file that was written twice', async () => {
      const folder = await open();
      folder.make(
        ['a.json', 'b.json'].map((path) => ({ path, text: () => 'un' })),
        '1',
      );
      folder.write('b.json', 'deux');
      expect([...folder.keys.keys()]).toEqual([]);
    });
  });

  it('takes a file where a folder was, and a folder where a file was', async () => {
    await build({ 'a/b.json': '1', c: '1' });
    await build({ a: '2', 'c/d.json': '2' });
    expect(await list()).toEqual(['a', 'c/d.json', 'c/d.json.br', 'c/d.json.gz']);
  });

  it('stays as it was when a build fails before its end', async () => {
    await build({ 'a.json': '1' });
    (await open()).write('a.json', '2');
    expect([await list(), await read('a.json')]).toEqual([['a.json', 'a.json.br', 'a.json.gz'], '1']);
  });

  it('is whole again after a build cut in the middle of putting it in place', async () => {
    await build({ 'a.json': '1', '.construit-de': 'un' });
    const cut = await open();
    for (const path of ['a.json', 'neuf.json']) cut.write(path, '2');
    // As the disk fails, or the power: what is in place is not remembered.
    await cut.putInPlace();
    await build({ 'a.json': '1', '.construit-de': 'deux' });
    expect(await list()).toEqual(['.construit-de', 'a.json', 'a.json.br', 'a.json.gz']);
    expect(await read('a.json')).toBe('1');
  });

  it('is not touched when another build has replaced it meanwhile', async () => {
    await build({ 'a.json': '1' });
    const slow = await open();
    slow.write('a.json', '2');
    await rm(memoryFile());
    await build({ 'a.json': '3' });
    await expect(slow.putInPlace()).rejects.toThrow('Une autre construction a remplacé');
    expect(await read('a.json')).toBe('3');
  });

  it('has no room at an address that is taken, in a file or above others', async () => {
    const folder = await open();
    folder.write('a/b.json', '1');
    const isFree = ['a/b.json', 'a', 'a/b.json/c.html', 'a/c.html', 'b.html'].map(folder.isFree);
    expect(isFree).toEqual([false, false, false, true, true]);
  });
});
