import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createContent, noticeText, type ContentFolder } from '../../../test/content-folder.ts';
import { checkContent } from './check-content.ts';
import { fixContent } from './fix-content.ts';

let folder: ContentFolder | undefined;
afterEach(async () => {
  await folder?.remove();
});

describe('fixing a folder', () => {
  it('rewrites what has one right form, then has nothing more to do', async () => {
    folder = await createContent({
      'notices/a.md':
        '---\nlicences: [GNU GPL v3]\nnom:   A\nsite_web: "www.a.org/?utm_source=x"\ntags: []\n---\n\nTexte.  \n',
      'notices/bon.md': noticeText('Bon'),
    });
    expect((await fixContent(folder.dir)).written).toEqual(['notices/a.md']);
    expect(await readFile(join(folder.dir, 'notices/a.md'), 'utf8')).toBe(
      '---\nnom: "A"\nsite_web: "https://www.a.org/"\nlicences:\n  - "GPL-3.0-only"\n---\nTexte.\n',
    );
    const after = await folder.snapshot();
    expect((await fixContent(folder.dir)).written).toEqual([]);
    expect(await folder.snapshot()).toEqual(after);
  });

  it('links the notices a text names and repairs French typography, once and for all', async () => {
    folder = await createContent({
      'notices/weblate.md': noticeText('Weblate'),
      'notices/poedit.md': `${noticeText('Poedit', 'description_courte: "L\'outil."\n')}D'accord ? Voyez Weblate.\n`,
    });
    await fixContent(folder.dir);
    const text = await readFile(join(folder.dir, 'notices/poedit.md'), 'utf8');
    expect(text).toContain('description_courte: "L’outil."');
    expect(text).toContain('\nD’accord\u202F? Voyez [Weblate](weblate.md).\n');
    expect((await fixContent(folder.dir)).written).toEqual([]);
  });

  it('leaves files it cannot read as they are, and says what is left', async () => {
    folder = await createContent({
      'notices/a.md': '---js\n1\n---\n',
      'notices/b.md': '---\nnom: "B\n---\n',
      'notices/c.md': noticeText('C', 'inconnu: "x"\n'),
    });
    const before = await folder.snapshot();
    const { written, left } = await fixContent(folder.dir);
    expect(written).toEqual([]);
    expect(left.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'entete-moteur-interdit',
      'yaml-illisible',
      'champ-inconnu',
    ]);
    expect(await folder.snapshot()).toEqual(before);
  });

  it('keeps what it does not know: an unknown field, a licence in doubt', async () => {
    folder = await createContent({
      'notices/a.md': '---\nauteur: "X"\nnom: "A"\nlicences: ["GPL"]\n---\n',
    });
    await fixContent(folder.dir);
    expect(await readFile(join(folder.dir, 'notices/a.md'), 'utf8')).toBe(
      '---\nnom: "A"\nlicences:\n  - "GPL"\nauteur: "X"\n---\n',
    );
  });

  it('writes the line ends of files saved on Windows, those that have faults too', async () => {
    const good = noticeText('Bon');
    const faulty = '---\nnom: "A\n---\n';
    const list = '# Nos mots-clefs\n- slug: "jeu"\n  label: "Jeu"\n';
    const page = '---\ntitre: "Aide"\n---\n\nUne page.\n';
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    folder = await createContent({
      'notices/bon.md': windows(good),
      'notices/a.md': windows(faulty),
      'tags.yaml': windows(list),
      'pages/aide.md': windows(page),
    });
    const { issues } = await checkContent(folder.dir);
    const told = issues.flatMap(({ code, file }) => (code === 'fin-de-ligne' ? [file] : []));
    const { written } = await fixContent(folder.dir);
    expect(told).toEqual(['notices/a.md', 'notices/bon.md', 'pages/aide.md', 'tags.yaml']);
    expect([...written].sort()).toEqual(told);
    for (const [file, text] of [
      ['notices/bon.md', good],
      ['notices/a.md', faulty],
      ['tags.yaml', list],
      ['pages/aide.md', page],
    ] as const)
      expect(await readFile(join(folder.dir, file), 'utf8')).toBe(text);
  });

  it.each([
    '---\nnom: Outil #1\nlicences: [MIT]\n---\n',
    '---\n# à relire\nlicences: [MIT]\nnom: A\n---\n',
    '---\nnom: A\nlicences:\n  - MIT\n  # - GPL-3.0-only\n---\n',
    '---\nnom: A\nlicences: 1.0\n---\n',
    '---\nnom: A\nlicences: [MIT]\nversion: 1.10\n---\n',
  ])('leaves alone a file that would lose something: %j', async (text) => {
    folder = await createContent({ 'notices/a.md': text });
    const before = await folder.snapshot();
    const { written, kept } = await fixContent(folder.dir);
    expect([written, kept]).toEqual([[], ['notices/a.md']]);
    expect(await folder.snapshot()).toEqual(before);
  });

  it('quotes a number where a text is wanted, as it is written', async () => {
    folder = await createContent({
      'notices/a.md': '---\nnom: 1.0\nlicences: [MIT]\nalias: [0755, True]\n---\n',
    });
    await fixContent(folder.dir);
    expect(await readFile(join(folder.dir, 'notices/a.md'), 'utf8')).toBe(
      '---\nnom: "1.0"\nlicences:\n  - "MIT"\nalias:\n  - "0755"\n  - "True"\n---\n',
    );
  });

  it('keeps the spaces and apostrophes of typography', async () => {
    const sentence = 'L’été\u00A0: 1\u202F000 fois «\u00A0oui\u00A0»';
    folder = await createContent({
      'notices/a.md': `---\nlicences: [MIT]\nnom: "${sentence}"\n---\n${sentence}\n`,
    });
    await fixContent(folder.dir);
    expect(await readFile(join(folder.dir, 'notices/a.md'), 'utf8')).toBe(
      `---\nnom: "${sentence}"\nlicences:\n  - "MIT"\n---\n${sentence}\n`,
    );
  });

  it('writes https only where a visit saw it answer', async () => {
    const text = noticeText('A', 'site_web: "http://vieux.example.org/"\n').replace(
      /(licences:\n {2}- "MIT"\n)(site_web.*\n)/,
      '$2$1',
    );
    folder = await createContent({ 'notices/a.md': text });
    expect((await fixContent(folder.dir)).written).toEqual([]);
    expect(
      (await fixContent(folder.dir, { secured: new Set(['http://vieux.example.org/']) })).written,
    ).toEqual(['notices/a.md']);
    expect(await readFile(join(folder.dir, 'notices/a.md'), 'utf8')).toContain(
      'site_web: "https://vieux.example.org/"',
    );
  });
});
