import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { issueMessage } from '#i18n/issue-message.ts';
import { createContent, noticeText, type ContentFolder } from '../../../test/content-folder.ts';
import { checkContent } from './check-content.ts';
import { fixContent } from './fix-content.ts';

let folder: ContentFolder | undefined;
afterEach(async () => {
  await folder?.remove();
});

const notices = {
  'notices/krita.md': noticeText('Krita', 'redirections:\n  - "/notices/peinture"\n'),
  'notices/gimp.md': noticeText('GIMP'),
};
const head = 'titre: "Dessiner"\npour: "les artistes"\nintroduction: "Voici."\n';
const canonical = (notice: string) =>
  `${head}groupes:\n  - titre: "L’image"\n    logiciels:\n      - notice: "${notice}"\n        phrase: "Pour peindre."\n`;

async function read(files: Record<string, string>) {
  folder = await createContent({ ...notices, ...files });
  return checkContent(folder.dir);
}

describe('the curated lists of a folder', () => {
  it('are read in the order of their files, with the pages of friends', async () => {
    const { miniSites, friends, issues } = await read({
      'mini-sites/b.yaml': canonical('gimp'),
      'mini-sites/a.yaml': canonical('krita'),
      'mini-sites-amis.yaml': '- titre: "A"\n  adresse: "https://a.example/"\n  phrase: "Trois jeux."\n',
    });
    expect(miniSites.map(({ slug }) => slug)).toEqual(['a', 'b']);
    expect(friends.map(({ titre }) => titre)).toEqual(['A']);
    expect(issues.filter(({ file }) => file.startsWith('mini-sites'))).toEqual([]);
  });

  it('say where a group is empty, a sentence is missing, a key is unknown', async () => {
    const { miniSites, issues } = await read({
      'mini-sites/a.yaml': `${head}groupes:\n  - titre: "Vide"\n    logiciels: []\n  - titre: "Muet"\n    logiciels:\n      - notice: "krita"\n      - notice: "gimp"\n        phrase: "Oui."\n        prase: "Non."\n`,
      'mini-sites/Pas Bon.yaml': '',
      'mini-sites/b.txt': '',
    });
    expect(miniSites).toEqual([]);
    expect(
      issues
        .filter(({ file }) => file.startsWith('mini-sites'))
        .map((issue) => `${issue.file}:${issue.line} ${issue.code} ${issueMessage(issue).slice(0, 40)}`),
    ).toMatchInlineSnapshot(`
      [
        "mini-sites/a.yaml:6 groupe-vide Ce groupe ne recommande aucun logiciel :",
        "mini-sites/a.yaml:9 champ-manquant Le champ « phrase » est obligatoire.",
        "mini-sites/a.yaml:12 champ-inconnu Champ inconnu : « prase » : corriger son",
        "mini-sites/b.txt:1 fichier-inattendu Ce fichier n’est pas attendu ici : une n",
        "mini-sites/Pas Bon.yaml:1 nom-de-fichier « Pas Bon.yaml » n’est pas un nom de fic",
      ]
    `);
  });

  it('are rewritten in the one form, renamed notices by their new name, and never twice', async () => {
    await read({
      'mini-sites/a.yaml': canonical('peinture')
        .replaceAll('"', "'")
        .replace('pour:', 'pour: ')
        .replace('L’image', 'L’’image ?'),
    });
    const dir = folder?.dir ?? '';
    expect((await fixContent(dir)).written).toEqual(['mini-sites/a.yaml']);
    expect(await readFile(join(dir, 'mini-sites/a.yaml'), 'utf8')).toBe(
      canonical('krita').replace('L’image', 'L’’image\u202F?'),
    );
    expect((await fixContent(dir)).written).toEqual([]);
  });

  it('keep the comments of the person who wrote them', async () => {
    const text = `# Revue en novembre.\n${canonical('peinture')}`;
    const { issues } = await read({ 'mini-sites/a.yaml': text });
    expect(issues.map(({ code, fix }) => [code, fix?.automatic])).toContainEqual([
      'liste-notice-inconnue',
      false,
    ]);
    const dir = folder?.dir ?? '';
    await fixContent(dir);
    expect(await readFile(join(dir, 'mini-sites/a.yaml'), 'utf8')).toBe(text);
  });
});
