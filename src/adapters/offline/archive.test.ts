import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openArchive, type FormerArchive } from './archive.ts';

const dir = mkdtempSync(join(tmpdir(), 'annuaire-archive-'));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

function write(name: string, files: Readonly<Record<string, string>>, former?: FormerArchive) {
  const file = join(dir, name);
  const archive = openArchive(file, '2026-11-27T08:00:00.000Z', former);
  const asked = vi.fn<(path: string) => void>();
  for (const [path, text] of Object.entries(files))
    archive.add(path, `empreinte de ${text}`, () => {
      asked(path);
      return text;
    });
  return { file, entries: archive.close().entries, asked: asked.mock.calls.flat() };
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
    archive.add('a.html', 'un', () => 'Un texte.');
    archive.close();
    expect(Object.keys(unzipSync(readFileSync(file)))).toEqual(['a.html']);
  });

  it('made after another one is the same, byte for byte, and asks only for what changed', () => {
    const former = write('avant.zip', files);
    const changed = { ...files, 'été/b.txt': 'automne', 'd.txt': 'neuf' };
    const after = write('après.zip', changed, former);
    const whole = write('entier.zip', changed);
    expect(after.asked).toEqual(['été/b.txt', 'd.txt']);
    expect(readFileSync(after.file).equals(readFileSync(whole.file))).toBe(true);
    expect(after.entries).toEqual(whole.entries);
  });
});
