import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { openArchive, type FormerArchive } from './archive.ts';
import { pack } from './pack.ts';

const dir = mkdtempSync(join(tmpdir(), 'annuaire-archive-'));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

const packText = (name: string, content: string) =>
  pack({ name, content }, { base: '/', siteUrl: '', files: new Set(), scripts: new Map() });

function write(name: string, files: Readonly<Record<string, string>>, former?: FormerArchive) {
  const file = join(dir, name);
  const archive = openArchive(file, '2026-11-27T08:00:00.000Z', former);
  const packed: string[] = [];
  for (const [path, text] of Object.entries(files)) {
    const print = `empreinte de ${text}`;
    const before = archive.before(path, print);
    if (before === undefined) packed.push(path);
    archive.add(path, print, before ?? packText(path, text));
  }
  return { file, entries: archive.close().entries, packed };
}

describe('an archive', () => {
  const files = { 'a.html': 'Un texte. '.repeat(90), 'été/b.txt': 'été', 'c.webp': 'déjà comprimé' };

  it('gives back what it was given', () => {
    const { file } = write('un.zip', files);
    const found = Object.entries(unzipSync(readFileSync(file)));
    expect(Object.fromEntries(found.map(([name, bytes]) => [name, Buffer.from(bytes).toString()]))).toEqual(
      files,
    );
  });

  it.each(['1970-01-01T00:00:00.000Z', '2200-01-01T00:00:00.000Z'])('may be dated %s', (date) => {
    const file = join(dir, 'date.zip');
    const archive = openArchive(file, date);
    archive.add('a.html', 'un', packText('a.html', 'Un texte.'));
    archive.close();
    expect(Object.keys(unzipSync(readFileSync(file)))).toEqual(['a.html']);
  });

  it('made after another one is the same, byte for byte, and takes from it what did not change', () => {
    const former = write('avant.zip', files);
    const changed = { ...files, 'été/b.txt': 'automne', 'd.txt': 'neuf' };
    const after = write('après.zip', changed, former);
    const whole = write('entier.zip', changed);
    expect(after.packed).toEqual(['été/b.txt', 'd.txt']);
    expect(readFileSync(after.file).equals(readFileSync(whole.file))).toBe(true);
    expect(after.entries).toEqual(whole.entries);
  });
});
