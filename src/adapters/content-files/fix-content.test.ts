import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createContent, noticeText, type ContentFolder } from '../../../test/content-folder.ts';
import { fixContent } from './fix-content.ts';

let folder: ContentFolder | undefined;
afterEach(async () => {
  await folder?.remove();
});

describe('fixing a folder', () => {
  it('rewrites what has one right form, then has nothing more to do', async () => {
    folder = await createContent({
      'notices/a.md':
        '---\nlicences: [GNU GPL v3]\nnom:   A\nsite_web: "http://a.org/?utm_source=x"\ntags: []\n---\n\nTexte.  \n',
      'notices/bon.md': noticeText('Bon'),
    });
    expect((await fixContent(folder.dir)).written).toEqual(['notices/a.md']);
    expect(await readFile(join(folder.dir, 'notices/a.md'), 'utf8')).toBe(
      '---\nnom: "A"\nsite_web: "https://a.org/"\nlicences:\n  - "GPL-3.0-only"\n---\nTexte.\n',
    );
    const after = await folder.snapshot();
    expect((await fixContent(folder.dir)).written).toEqual([]);
    expect(await folder.snapshot()).toEqual(after);
  });

  it('links the notices a text names and mends French typography, once and for all', async () => {
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
      'notices/b.md': noticeText('B').replaceAll('\n', '\r\n'),
      'notices/c.md': noticeText('C', 'inconnu: "x"\n'),
    });
    const before = await folder.snapshot();
    const { written, left } = await fixContent(folder.dir);
    expect(written).toEqual([]);
    expect(left.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'entete-moteur-interdit',
      'fin-de-ligne',
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
});
