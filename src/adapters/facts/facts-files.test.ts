import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createContent, type ContentFolder } from '../../../test/content-folder.ts';
import { readFactsFiles, writeFactsFile } from './facts-files.ts';

let folder: ContentFolder | undefined;
afterEach(async () => {
  await folder?.remove();
});

const file = {
  version: 1 as const,
  source: 'Ma source',
  date: '2026-11-26',
  faits: { b: { fiche: 'B' }, a: { fiche: 'A', langues: { fr: true as const } } },
};

describe('the files of facts', () => {
  it('are sorted, one notice a line, and read back the same', async () => {
    folder = await createContent({});
    expect(await writeFactsFile(folder.dir, file)).toBe('ma-source.json');
    expect(await readFile(join(folder.dir, '.facts', 'ma-source.json'), 'utf8')).toBe(
      '{\n  "version": 1,\n  "source": "Ma source",\n  "date": "2026-11-26",\n  "faits": {\n    "a": {"fiche":"A","langues":{"fr":true}},\n    "b": {"fiche":"B"}\n  }\n}\n',
    );
    expect(await readFactsFiles(folder.dir)).toEqual({ files: [file], troubles: [], unreadable: [] });
  });

  it('that are cut, or something else, are named and hide no other', async () => {
    folder = await createContent({
      '.facts/coupe.json': '{"version":1,"sou',
      '.facts/autre.json': '{"version":2}',
    });
    await writeFactsFile(folder.dir, file);
    expect(await readFactsFiles(folder.dir)).toEqual({
      files: [file],
      troubles: [],
      unreadable: ['autre.json', 'coupe.json'],
    });
  });

  it('keep their good records beside a wrong one, which is named with what was left out', async () => {
    folder = await createContent({
      '.facts/liste.json':
        '{"version":1,"source":"L","date":"2026-11-26","faits":{"a":{"fiche":"A","nom":"A","secret":1},"b":{"fiche":"B","langues":{"klingonais":true}}}}',
    });
    const { files, troubles, unreadable } = await readFactsFiles(folder.dir);
    expect(files[0]?.faits).toEqual({ a: { fiche: 'A', nom: 'A' }, b: { fiche: 'B' } });
    expect(troubles).toEqual([
      { source: 'liste.json', fiche: 'A', raison: 'valeur', valeur: 'secret : 1' },
      { source: 'liste.json', fiche: 'B', raison: 'valeur', valeur: 'langues : {"klingonais":true}' },
    ]);
    expect(unreadable).toEqual([]);
  });

  it('are none in a young directory', async () => {
    folder = await createContent({});
    expect(await readFactsFiles(folder.dir)).toEqual({ files: [], troubles: [], unreadable: [] });
  });
});
