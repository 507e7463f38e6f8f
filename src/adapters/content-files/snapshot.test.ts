import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createContent, noticeText, type ContentFolder } from '../../../test/content-folder.ts';
import { readDirectory, readSnapshot, writeSnapshot } from './snapshot.ts';

let folder: ContentFolder | undefined;
let place = '';
afterEach(async () => {
  await folder?.remove();
  await rm(place, { recursive: true, force: true });
});

it('hands over exactly what was read, one notice still being one', async () => {
  folder = await createContent({
    'notices/a.md': noticeText('A', 'tags:\n  - "dessin"\n'),
    'tags.yaml': '- slug: "dessin"\n  label: "Dessin"\n  description: "D."\n  besoin: "dessiner"\n',
    'pages/a-propos.md': '---\ntitre: "À propos"\n---\n\nBonjour.\n',
  });
  place = await mkdtemp(join(tmpdir(), 'contenu-'));
  const directory = await readDirectory(folder.dir);
  const pageKeys = { keys: new Map([['/a.html', 'clé']]), kept: new Set(['/b.html']) };
  await writeSnapshot(join(place, 'contenu'), directory, pageKeys);
  const given = await readSnapshot(join(place, 'contenu'));
  expect(given).toEqual({ ...directory, pageKeys });
  expect(given.catalogue.byTag.get('dessin')?.[0]).toBe(given.catalogue.notices[0]);
});

it('judges again the notice that changed, and no other', async () => {
  folder = await createContent({
    'notices/a.md': noticeText('A'),
    'notices/b.md': noticeText('B'),
    'tags.yaml': '[]\n',
  });
  const { dir } = folder;
  const read = async () => (await readDirectory(dir)).catalogue.notices.map(({ notice }) => notice);
  const [, before] = await read();
  await writeFile(join(dir, 'notices/a.md'), noticeText('A bis'));
  const [changed, after] = await read();
  expect(changed?.nom).toBe('A bis');
  // What was judged anew would be another one.
  expect(after).toBe(before);
});
