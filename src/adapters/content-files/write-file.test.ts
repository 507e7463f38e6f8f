import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPages } from './read-pages.ts';
import { replaceFile, writeFileAtomically } from './write-file.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'ecrire-'));
});
afterEach(async () => {
  await rm(dir, { recursive: true, force: true });
});

describe('writing a file whole', () => {
  it('makes the folder, replaces what was there, leaves no draft', async () => {
    const path = join(dir, 'a', 'b.md');
    await writeFileAtomically(path, 'un');
    await writeFileAtomically(path, 'deux');
    expect(await readFile(path, 'utf8')).toBe('deux');
    expect(await readdir(join(dir, 'a'))).toEqual(['b.md']);
  });

  it('can be taken back: the former file, or none', async () => {
    const path = join(dir, 'a.md');
    const bytes = (text: string) => new TextEncoder().encode(text);
    const none = await replaceFile(path, bytes('un'));
    const former = await replaceFile(path, bytes('deux'));
    expect(await readFile(path, 'utf8')).toBe('deux');
    await former();
    expect(await readFile(path, 'utf8')).toBe('un');
    await none();
    expect(await readdir(dir)).toEqual([]);
  });

  it('leaves no draft when it fails', async () => {
    await mkdir(join(dir, 'dossier'));
    await expect(writeFileAtomically(join(dir, 'dossier'), 'x')).rejects.toThrow();
    expect(await readdir(dir)).toEqual(['dossier']);
  });

  it('names the file when it fails, not the draft', async () => {
    // The draft’s name is longer by a few signs than a disk takes.
    const path = join(dir, 'x'.repeat(250));
    await expect(writeFileAtomically(path, 'x')).rejects.toMatchObject({ path });
  });
});

describe('editorial pages', () => {
  it('have a title, a description and a text; without a title, their file’s name', async () => {
    await writeFileAtomically(join(dir, 'a.md'), '---\ntitre: "Titre"\ndescription: "D."\n---\nTexte.\n');
    await writeFileAtomically(join(dir, 'b.md'), '---\n---\n');
    await writeFileAtomically(join(dir, 'notes.txt'), 'x');
    await writeFileAtomically(join(dir, 'js.md'), '---js\n1\n---\n');
    expect([...(await readPages(dir)).pages.values()]).toEqual([
      { slug: 'a', titre: 'Titre', description: 'D.', corps: 'Texte.\n' },
      { slug: 'b', titre: 'b', description: '', corps: '' },
    ]);
    expect((await readPages(join(dir, 'absent'))).pages.size).toBe(0);
  });
});
