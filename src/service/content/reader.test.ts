import { mkdir, mkdtemp, open, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createContentReader, readStill, type ContentReader } from './reader.ts';

describe('the catalogue as the service sees it', () => {
  let dir = '';
  let clock = 0;
  let read: ContentReader;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'annuaire-contenu-'));
    clock = Date.now();
    read = createContentReader(dir, () => clock);
    await mkdir(join(dir, 'notices'));
    await writeNotice('plume', 'Plume');
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  const writeNotice = (slug: string, nom: string) =>
    writeFile(join(dir, 'notices', `${slug}.md`), `---\nnom: "${nom}"\nlicences:\n  - "MIT"\n---\n`);
  const nameOf = async (slug: string) => (await read()).catalogue.bySlug.get(slug)?.notice.nom;

  it('sees a notice edited in place at the first request after a silence', async () => {
    expect(await nameOf('plume')).toBe('Plume');
    await writeNotice('plume', 'Plumier');
    clock += 10_000;
    expect(await nameOf('plume')).toBe('Plumier');
  });

  it('sees a notice whose size and time are what they were', async () => {
    expect(await nameOf('plume')).toBe('Plume');
    const path = join(dir, 'notices', 'plume.md');
    const { atime, mtime } = await stat(path);
    const file = await open(path, 'r+');
    await file.write('L', '---\nnom: "P'.length);
    await file.close();
    await utimes(path, atime, mtime);
    clock += 10_000;
    expect(await nameOf('plume')).toBe('PLume');
  });

  it('sees a list that did not exist, then a change in it', async () => {
    await read();
    const write = (id: string) =>
      writeFile(
        join(dir, 'points-attention.yaml'),
        `- id: ${id}\n  label: "Essai"\n  explication: "De quoi essayer."\n`,
      );
    for (const id of ['un', 'deux']) {
      await write(id);
      clock += 10_000;
      expect([...(await read()).catalogue.vocabulary.attentionById.keys()]).toEqual([id]);
    }
  });

  it('keeps what it has when the folder is away', async () => {
    await read();
    await rename(dir, `${dir}-ailleurs`);
    clock += 10_000;
    expect(await nameOf('plume')).toBe('Plume');
    await rename(`${dir}-ailleurs`, dir);
    await writeNotice('plume', 'Plumier');
    clock += 10_000;
    expect(await nameOf('plume')).toBe('Plumier');
  });

  it('serves what it has while people keep asking, and what is new a moment later', async () => {
    await read();
    await writeNotice('plume', 'Plumier');
    clock += 3000;
    expect(await nameOf('plume')).toBe('Plume');
    await expect.poll(() => nameOf('plume')).toBe('Plumier');
  });

  it('looks again for a notice it never heard of', async () => {
    await read();
    await writeNotice('encrier', 'Encrier');
    clock += 300;
    expect((await read('encrier')).files.has('encrier')).toBe(true);
  });

  it('keeps looking when the clock is set back', async () => {
    await read();
    await writeNotice('plume', 'Plumier');
    clock -= 3_600_000;
    expect(await nameOf('plume')).toBe('Plumier');
  });
});

describe('what is being written', () => {
  it('is read again until it stands still, with the mark of what was read', async () => {
    const disk = ['half', 'half', 'whole'];
    let at = 0;
    const read = () => Promise.resolve(disk[at]);
    const readMark = () => {
      const mark = String(at);
      // Whoever writes goes on between two looks.
      at = Math.min(at + 1, disk.length - 1);
      return Promise.resolve(mark);
    };
    expect(await readStill(readMark, read)).toEqual({ mark: '2', value: 'whole' });
  });

  it('serves all the same when it never stands still', async () => {
    let at = 0;
    expect(
      await readStill(
        () => Promise.resolve(String(at++)),
        () => Promise.resolve('read'),
      ),
    ).toMatchObject({
      value: 'read',
    });
  });
});
