import { execFileSync } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { FileIssue } from '#domain/issue.ts';
import { issueMessage } from '#i18n/issue-message.ts';
import { createContent, noticeText, type ContentFolder } from '../../../test/content-folder.ts';
import { checkContent } from './check-content.ts';

let folder: ContentFolder | undefined;
afterEach(async () => {
  await folder?.remove();
  folder = undefined;
});

/** Errors as « file:line:column code : sentence ». */
async function errorsOf(
  files: Record<string, string | Uint8Array>,
  prepare?: (dir: string) => Promise<void>,
) {
  folder = await createContent(files);
  await prepare?.(folder.dir);
  const { issues } = await checkContent(folder.dir);
  return issues
    .filter(({ severity }) => severity === 'error')
    .map((issue) => `${issue.file}:${issue.line}:${issue.column} ${issue.code} : ${issueMessage(issue)}`);
}

const remedy =
  'garder celui des deux textes qui est le bon, et retirer les lignes <<<<<<<, ======= et >>>>>>>';
const undone = `une fusion de git s’est arrêtée ici : ${remedy}`;

const good = { 'notices/bon.md': noticeText('Bon') };

describe('checking a folder', () => {
  it('has no error to tell of a good one', async () => {
    expect(await errorsOf(good)).toEqual([]);
  });

  it('tells what stands in the place of a page or of the hosts, hides nothing else for it, and never waits', async () => {
    const errors = await errorsOf(
      { ...good, 'hosts.json': '{"version": 1', 'notices/a.md': '' },
      async (dir) => {
        await mkdir(join(dir, 'pages/dossier.md'), { recursive: true });
        await symlink('/nulle/part', join(dir, 'pages/lien.md'));
        execFileSync('mkfifo', [join(dir, 'pages/tube.md')]);
      },
    );
    expect(errors.map((error) => error.split(' : ', 1)[0])).toEqual([
      'hosts.json:1:1 json-illisible',
      'notices/a.md:1:1 fichier-vide',
      'pages/dossier.md:1:1 fichier-illisible',
      'pages/lien.md:1:1 fichier-lien-symbolique',
      'pages/tube.md:1:1 fichier-illisible',
    ]);
  });

  it('tells everything wrong in every file at once, in the order of the files', async () => {
    expect(
      await errorsOf({
        ...good,
        'notices/b.md': noticeText('B', 'tags:\n  - "inconnu"\netat: "mort"\n'),
        'notices/a.md': '---\nnom: "A\n---\n',
      }),
    ).toEqual([
      'notices/a.md:2:6 yaml-illisible : Ceci n’est pas du YAML lisible : un guillemet ouvert n’est pas fermé.',
      'notices/b.md:7:7 valeur-inconnue : « mort » n’est pas une valeur connue.',
    ]);
  });

  it('tells of a page that it cannot read, which the site would lack', async () => {
    const latin1 = new Uint8Array(Buffer.from('---\ntitre: "Été"\n---\n', 'latin1'));
    const files = {
      'pages/a.md': 'Sans en-tête.\n',
      'pages/b.md': latin1,
      'pages/README.md': 'Pour nous.\n',
    };
    expect(await errorsOf({ ...good, ...files })).toEqual([
      'pages/a.md:1:1 entete-absent : La première ligne doit être exactement --- (ici : « Sans en-tête. »).',
      'pages/b.md:1:1 encodage-invalide : Ce fichier n’est pas en UTF-8 : l’enregistrer à nouveau en UTF-8.',
    ]);
  });

  it.each<[string, Record<string, string | Uint8Array>, string[]]>([
    [
      'a file that would run code',
      { 'notices/a.md': '---js\n({nom: process.exit(9)})\n---\n' },
      [
        'notices/a.md:1:1 entete-moteur-interdit : La première ligne doit être exactement --- : dans « ---js », ce qui suit les tirets serait pris pour un langage, parfois à exécuter.',
      ],
    ],
    [
      'a key twice',
      { 'notices/a.md': noticeText('A', 'nom: "B"\n') },
      ['notices/a.md:5:1 yaml-illisible : Ceci n’est pas du YAML lisible : ce champ est écrit deux fois.'],
    ],
    [
      'what a template would have filled in, and a name that is no text',
      {
        'notices/a.md': noticeText('A', 'site_web: {{ page.url }}\n'),
        'notices/b.md': noticeText('B', '[site_web]: "https://b.org"\n'),
      },
      [
        'notices/a.md:5:11 yaml-illisible : Ceci n’est pas du YAML lisible : un texte ne peut pas commencer par « {{ » sans guillemets.',
        'notices/b.md:5:1 yaml-illisible : Ceci n’est pas du YAML lisible : il manque « : » après le nom d’un champ.',
      ],
    ],
    [
      'an alias bomb',
      { 'notices/a.md': noticeText('A', 'a: &a ["x","x"]\nb: &b [*a,*a]\nc: [*b,*b]\n') },
      [
        'notices/a.md:5:4 yaml-illisible : Ceci n’est pas du YAML lisible : les ancres (&nom) ne sont pas permises, et un texte qui commence par « & » demande des guillemets.',
      ],
    ],
    [
      'a file of one megabyte',
      { 'notices/a.md': noticeText('A') + 'x'.repeat(1_000_000) },
      [
        'notices/a.md:1:1 fichier-trop-gros : Ce fichier dépasse la taille permise (65536 octets) : le raccourcir.',
      ],
    ],
    [
      'another encoding',
      { 'notices/a.md': Buffer.from(noticeText('Été'), 'latin1') },
      [
        'notices/a.md:1:1 encodage-invalide : Ce fichier n’est pas en UTF-8 : l’enregistrer à nouveau en UTF-8.',
      ],
    ],
    [
      'the end of a text after a #',
      { 'notices/a.md': '---\nnom: Outil #1\nlicences:\n  - MIT\n---\n' },
      [
        'notices/a.md:2:12 texte-apres-diese : Ce qui suit « # » n’est pas lu et serait perdu : « #1 ». Le mettre entre guillemets avec la valeur, ou seul sur sa ligne si c’est un commentaire.',
      ],
    ],
    [
      'the end of a text after a # in a list',
      { 'points-attention.yaml': '- id: x\n  label: Jeux #1\n  explication: "Y."\n' },
      [
        'points-attention.yaml:2:15 texte-apres-diese : Ce qui suit « # » n’est pas lu et serait perdu : « #1 ». Le mettre entre guillemets avec la valeur, ou seul sur sa ligne si c’est un commentaire.',
      ],
    ],
    [
      'a name that Windows keeps for itself',
      { 'notices/nul.md': noticeText('NUL') },
      [
        'notices/nul.md:1:1 nom-de-fichier : « nul.md » n’est pas un nom de fichier permis : des minuscules sans accent, des chiffres et des traits d’union, 80 caractères au plus, et aucun nom que se réservent Windows (con, nul…) ou nos listes (lettre-a…).',
      ],
    ],
    [
      'a name that a page of our lists has',
      { 'notices/lettre-a.md': noticeText('Lettre A') },
      [
        'notices/lettre-a.md:1:1 nom-de-fichier : « lettre-a.md » n’est pas un nom de fichier permis : des minuscules sans accent, des chiffres et des traits d’union, 80 caractères au plus, et aucun nom que se réservent Windows (con, nul…) ou nos listes (lettre-a…).',
      ],
    ],
    [
      'a logo that Windows could not hold',
      { 'logos/con.png': new Uint8Array(10) },
      [
        'logos/con.png:1:1 nom-de-fichier : « con.png » n’est pas un nom de fichier permis : des minuscules sans accent, des chiffres et des traits d’union, 80 caractères au plus, et aucun nom que se réservent Windows (con, nul…) ou nos listes (lettre-a…).',
      ],
    ],
    [
      'a number where a text is wanted, as it is written',
      { 'notices/a.md': '---\nnom: 0755\nlicences:\n  - "MIT"\nchatons_id: 1.50\n---\n' },
      [
        'notices/a.md:2:6 type-inattendu : « 0755 » n’a pas la forme attendue (un texte entre guillemets).',
        'notices/a.md:5:13 type-inattendu : « 1.50 » n’a pas la forme attendue (un nombre entier).',
      ],
    ],
    [
      'a text that YAML takes for a map or a list, as it is written',
      { 'notices/a.md': '---\nnom: {cms}\nlicences:\n  - "MIT"\nalias:\n  - [outil]\n---\n' },
      [
        'notices/a.md:2:1 type-inattendu : « {cms} » n’a pas la forme attendue (un texte entre guillemets).',
        'notices/a.md:6:5 type-inattendu : « [outil] » n’a pas la forme attendue (un texte entre guillemets).',
      ],
    ],
    [
      'an unknown key, near a known one',
      { 'notices/a.md': noticeText('A', 'licence: "MIT"\n') },
      ['notices/a.md:5:10 champ-inconnu : Champ inconnu : « licence » : corriger son nom, ou le retirer.'],
    ],
    [
      'a key that would change what an object is',
      { 'notices/a.md': noticeText('A', '__proto__:\n  nom: "B"\n') },
      ['notices/a.md:5:1 champ-inconnu : Champ inconnu : « __proto__ » : corriger son nom, ou le retirer.'],
    ],
    [
      'a name of spaces',
      { 'notices/a.md': noticeText('  ') },
      [
        'notices/a.md:2:6 espaces-superflus : «    » contient des espaces ou des retours à la ligne en trop.',
        'notices/a.md:2:6 nom-illisible : «    » ne contient ni lettre ni chiffre : écrire le nom du logiciel.',
      ],
    ],
    [
      'a name of emoji',
      { 'notices/a.md': noticeText('🐧🐧') },
      [
        'notices/a.md:2:6 nom-illisible : « 🐧🐧 » ne contient ni lettre ni chiffre : écrire le nom du logiciel.',
      ],
    ],
    [
      'a name that is a number for YAML',
      { 'notices/a.md': '---\nnom: 2048\nlicences:\n  - "MIT"\n---\n' },
      ['notices/a.md:2:6 type-inattendu : « 2048 » n’a pas la forme attendue (un texte entre guillemets).'],
    ],
    [
      'a file name that is no slug',
      { 'notices/Été.md': noticeText('Été') },
      [
        'notices/Été.md:1:1 nom-de-fichier : « Été.md » n’est pas un nom de fichier permis : des minuscules sans accent, des chiffres et des traits d’union, 80 caractères au plus, et aucun nom que se réservent Windows (con, nul…) ou nos listes (lettre-a…).',
      ],
    ],
    [
      'a front matter never closed',
      { 'notices/a.md': '---\nnom: "A"\n' },
      ['notices/a.md:1:1 entete-non-ferme : Il manque la ligne --- qui ferme l’en-tête, seule sur sa ligne.'],
    ],
    [
      'no front matter',
      { 'notices/a.md': 'Bonjour\n' },
      ['notices/a.md:1:1 entete-absent : La première ligne doit être exactement --- (ici : « Bonjour »).'],
    ],
    [
      'a list that cannot be read',
      { 'tags.yaml': '- slug: a\n label: b\n' },
      [
        'tags.yaml:2:2 yaml-illisible : Ceci n’est pas du YAML lisible : cette ligne n’est pas au bon retrait.',
      ],
    ],
    [
      'a merge that git left undone, in the fields, a list, the text and a page',
      {
        'notices/a.md': noticeText(
          'A',
          '<<<<<<< HEAD\nsite_web: "https://a.org"\n=======\nsite_web: "https://b.org"\n>>>>>>> contrib/a\n',
        ),
        'notices/b.md': `${noticeText('B')}<<<<<<< HEAD\n\nUn tableur.\n\n=======\n\nUn autre.\n\n>>>>>>> contrib/b\n`,
        'pages/c.md':
          '---\ntitre: "C"\n---\n\n<<<<<<< HEAD\nTexte.\n>>>>>>> contrib/c\n\n```\n<<<<<<< HEAD\n```\n',
        'wishes.yaml':
          '- nom: "X"\n<<<<<<< HEAD\n  pourquoi: "Y."\n=======\n  pourquoi: "Z."\n>>>>>>> contrib/d\n',
      },
      [
        `notices/a.md:5:1 yaml-illisible : Ceci n’est pas du YAML lisible : ${undone}.`,
        `notices/b.md:6:1 fusion-inachevee : Une fusion de git s’est arrêtée ici (« <<<<<<< HEAD ») : ${remedy}.`,
        `notices/b.md:14:1 fusion-inachevee : Une fusion de git s’est arrêtée ici (« >>>>>>> contrib/b ») : ${remedy}.`,
        `pages/c.md:5:1 fusion-inachevee : Une fusion de git s’est arrêtée ici (« <<<<<<< HEAD ») : ${remedy}.`,
        `pages/c.md:7:1 fusion-inachevee : Une fusion de git s’est arrêtée ici (« >>>>>>> contrib/c ») : ${remedy}.`,
        `wishes.yaml:2:1 yaml-illisible : Ceci n’est pas du YAML lisible : ${undone}.`,
      ],
    ],
    [
      'a file in the place of a folder',
      { logos: 'x', 'mini-sites': 'y' },
      ['logos', 'mini-sites'].map(
        (name) =>
          `${name}:1:1 dossier-illisible : Ceci devrait être un dossier que l’on peut ouvrir : mettre un dossier à la place du fichier, ou corriger ses droits d’accès.`,
      ),
    ],
    [
      'a list that is not one',
      { 'tags.yaml': 'a: 1\n' },
      [
        'tags.yaml:1:1 type-inattendu : « {"a":1} » n’a pas la forme attendue (une liste, une valeur par ligne après un tiret).',
      ],
    ],
    [
      'an item of a list without a field',
      { 'points-attention.yaml': '- id: "x"\n  label: "X"\n' },
      ['points-attention.yaml:1:3 champ-manquant : Le champ « explication » est obligatoire.'],
    ],
    [
      'a setting that does not exist',
      { 'site.yaml': 'nom: "Mien"\n' },
      ['site.yaml:1:6 champ-inconnu : Champ inconnu : « nom » : corriger son nom, ou le retirer.'],
    ],
    [
      'an address of the site with two paths',
      { 'site.yaml': 'url: "https://exemple.org/un//deux"\n' },
      [
        'site.yaml:1:6 adresse-de-site : « https://exemple.org/un//deux » n’est pas l’adresse d’un site : une seule adresse en http ou https, avec un chemin au plus (https://exemple.org/annuaire).',
      ],
    ],
    [
      'two addresses of the site at once',
      { 'site.yaml': 'url: "https://exemple.org/un https://exemple.org/deux"\n' },
      [
        'site.yaml:1:6 adresse-de-site : « https://exemple.org/un https://exemple.org/deux » n’est pas l’adresse d’un site : une seule adresse en http ou https, avec un chemin au plus (https://exemple.org/annuaire).',
      ],
    ],
    [
      'several settings at once, a nested one with the key that was meant',
      { 'site.yaml': 'langue: "fr"\nhome:\n  tag: []\ncolours:\n  primary: "#ffee88"\n' },
      [
        'site.yaml:1:9 champ-inconnu : Champ inconnu : « langue » : corriger son nom, ou le retirer.',
        'site.yaml:3:3 champ-inconnu : Champ inconnu : « tag » : corriger son nom, ou le retirer.',
        'site.yaml:5:12 couleur-illisible : « #ffee88 » ne se lit pas sur fond clair, ni le blanc sur elle : contraste de 1.1, pour 4.5 au moins (WCAG).',
      ],
    ],
    [
      'a licence that no list knows, beside another fault',
      { 'site.yaml': 'langue: "fr"\naccepted_licences: ["GPL-3"]\n' },
      [
        'site.yaml:1:9 champ-inconnu : Champ inconnu : « langue » : corriger son nom, ou le retirer.',
        'site.yaml:2:21 licence-inconnue : « GPL-3 » n’est pas un identifiant de licence SPDX (liste : https://spdx.org/licenses/).',
      ],
    ],
    [
      'a colour that is none',
      { 'site.yaml': 'colours:\n  accent: "vert"\n' },
      [
        'site.yaml:2:11 couleur-invalide : « vert » n’est pas une couleur : un dièse et six chiffres ou lettres de a à f (#5b3f8c).',
      ],
    ],
    [
      'a colour that cannot be read',
      { 'site.yaml': 'colours:\n  primary: "#ffee88"\n' },
      [
        'site.yaml:2:12 couleur-illisible : « #ffee88 » ne se lit pas sur fond clair, ni le blanc sur elle : contraste de 1.1, pour 4.5 au moins (WCAG).',
      ],
    ],
    [
      'a logo that runs code',
      {
        'notices/a.md': noticeText('A', 'logo:\n  src: "a.svg"\n'),
        'logos/a.svg': '<svg><script>1</script></svg>',
      },
      ['logos/a.svg:1:1 logo-dangereux : Ce logo SVG fait plus que dessiner : « <script> ».'],
    ],
    [
      'a logo that is no picture',
      {
        'notices/a.md': noticeText('A', 'logo:\n  src: "a.png"\n'),
        'notices/b.md': noticeText('B', 'logo:\n  src: "b.svg"\n'),
        'logos/a.png': '<!doctype html>',
        'logos/b.svg': '<svg viewBox="0 0 1 1"><path d="M0 0h1"/></svg>',
      },
      [
        'logos/a.png:1:1 logo-illisible : Le fichier « a.png » n’est pas une image que les navigateurs montrent.',
        'logos/b.svg:1:1 logo-illisible : Le fichier « b.svg » n’est pas une image que les navigateurs montrent.',
      ],
    ],
    [
      'pictures of the site that no browser draws',
      {
        'site.yaml': 'name: "Annuaire"\nlogo: "a.svg"\nfavicon: "b.png"\n',
        'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><g>',
        'b.png': '\0\0\x01\0 une icône, sous un autre nom',
      },
      [
        'site.yaml:2:7 logo-illisible : Le fichier « a.svg » n’est pas une image que les navigateurs montrent.',
        'site.yaml:3:10 logo-illisible : Le fichier « b.png » n’est pas une image que les navigateurs montrent.',
      ],
    ],
    [
      'a logo too big',
      {
        'notices/a.md': noticeText('A', 'logo:\n  src: "a.png"\n'),
        'logos/a.png': new Uint8Array(300 * 1024),
      },
      [
        'logos/a.png:1:1 fichier-trop-gros : Ce fichier dépasse la taille permise (204800 octets) : le raccourcir.',
      ],
    ],
    [
      'an exception nothing needs, where it is written',
      {
        'exceptions.yaml': '# Les nôtres\n\n- regle: "x"\n  fichier: "notices/bon.md"\n  raison: "Avant."\n',
      },
      [
        'exceptions.yaml:3:3 exception-inutile : L’exception « x » pour notices/bon.md ne sert plus : la retirer.',
      ],
    ],
  ])('refuses %s', async (_, files, errors) => {
    expect(await errorsOf({ ...good, ...files })).toEqual(errors);
  });

  it.each([
    ['{cms}', '"{cms}"'],
    ['[x]', '"[x]"'],
    ['&agenda', '"&agenda"'],
    ['&a "Agenda"', '"Agenda"'],
    ['!!str "3.10"', '"3.10"'],
  ])('says what to write for a name typed as %s', async (typed, written) => {
    folder = await createContent({
      ...good,
      'notices/a.md': `---\nnom: ${typed}\nlicences:\n  - "MIT"\n---\n`,
    });
    const { issues } = await checkContent(folder.dir);
    expect(issues.find(({ severity }) => severity === 'error')?.fix).toEqual({
      ...{ expected: written, automatic: false },
    });
  });

  it('warns once of a file saved on Windows, and reads it', async () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    folder = await createContent({
      'notices/a.md': windows(noticeText('A', 'description_courte: "Un outil."\n')),
      'tags.yaml': windows('- slug: "jeu"\n  label: "Jeu"\n  description: "Jouer."\n  besoin: "jouer"\n'),
    });
    const { issues, catalogue } = await checkContent(folder.dir);
    const aboutFiles = issues.filter(
      ({ code }) => code !== 'notice-incomplete' && code !== 'tag-peu-utilise',
    );
    expect(aboutFiles.map(({ file, code, severity }) => `${file} ${code} ${severity}`)).toEqual([
      'notices/a.md fin-de-ligne warning',
      'tags.yaml fin-de-ligne warning',
    ]);
    expect(catalogue.notices.map(({ notice }) => notice.nom)).toEqual(['A']);
    expect(catalogue.vocabulary.tags.map(({ slug }) => slug)).toEqual(['jeu']);
  });

  it('refuses a symbolic link, wherever it leads', async () => {
    const errors = await errorsOf(good, async (dir) => {
      await symlink('/etc/passwd', join(dir, 'notices', 'a.md'));
      await symlink('bon.md', join(dir, 'notices', 'b.md'));
    });
    expect(errors).toEqual([
      'notices/a.md:1:1 fichier-lien-symbolique : Ceci est un lien symbolique : mettre le fichier lui-même à la place.',
      'notices/b.md:1:1 fichier-lien-symbolique : Ceci est un lien symbolique : mettre le fichier lui-même à la place.',
    ]);
  });

  it('refuses two files that differ only by case', async () => {
    const errors = await errorsOf({ ...good, 'notices/BON.md': noticeText('Autre') });
    expect(errors).toContain(
      'notices/bon.md:1:1 nom-de-fichier-casse : Ce nom ne diffère de « BON.md » que par des majuscules : sur bien des machines, c’est le même fichier.',
    );
  });

  it('refuses an empty folder, and one without notices', async () => {
    const empty =
      'notices:1:1 catalogue-vide : Aucune notice lisible dans ce dossier : il en faut au moins une.';
    expect(await errorsOf({})).toEqual([empty]);
    await folder?.remove();
    expect(await errorsOf({}, (dir) => mkdir(join(dir, 'notices')))).toEqual([empty]);
  });

  it('warns about what is not a notice among notices, and reads the others', async () => {
    folder = await createContent({ ...good, 'notices/brouillon.txt': 'x', 'notices/.cache': 'x' });
    await mkdir(join(folder.dir, 'notices', 'dossier.md'));
    const { issues, catalogue } = await checkContent(folder.dir);
    expect(issues.filter(({ code }) => code === 'fichier-inattendu').map(({ file }) => file)).toEqual([
      'notices/brouillon.txt',
      'notices/dossier.md',
    ]);
    expect(catalogue.notices.map(({ slug }) => slug)).toEqual(['bon']);
  });

  it('keeps silent about a known fault that an exception names', async () => {
    const files = {
      'notices/bon.md': noticeText('Bon', 'licences: []\n'.replace('licences', 'tags')),
      'exceptions.yaml': '- regle: "champ-vide"\n  fichier: "notices/bon.md"\n  raison: "À voir."\n',
    };
    expect(await errorsOf(files)).toEqual([]);
  });

  it('tells the same errors when they alone are asked, an exception to a warning that is of no use among them', async () => {
    const exception = (rule: string) =>
      `- regle: "${rule}"\n  fichier: "notices/a.md"\n  raison: "À voir."\n`;
    const files = {
      // « A » lacks nearly everything; its successor is nowhere.
      'notices/a.md': noticeText('A', 'etat: "abandonne"\nremplace_par: "nulle-part"\n'),
      'notices/b.md': noticeText('B', 'etat: "abandonne"\n'),
      'exceptions.yaml': exception('notice-incomplete') + exception('mots-publicitaires'),
    };
    const errors = await errorsOf(files);
    expect(errors.map((error) => error.split(' ')[1])).toEqual(['exception-inutile', 'successeur-inconnu']);
    await folder?.remove();
    folder = await createContent(files);
    const { issues } = await checkContent(folder.dir, { onlyErrors: true });
    const alone = issues.filter(({ severity }) => severity === 'error');
    expect(alone.map(({ code }) => code)).toEqual(['exception-inutile', 'successeur-inconnu']);
    const told = (all: readonly FileIssue[]) => all.some(({ code }) => code === 'abandon-sans-suite');
    expect([told(issues), told((await checkContent(folder.dir)).issues)]).toEqual([false, true]);
  });

  it('writes nothing', async () => {
    folder = await createContent({ ...good, 'notices/a.md': noticeText(' A'), 'notices/b.md': 'x' });
    const before = await folder.snapshot();
    await checkContent(folder.dir);
    expect(await folder.snapshot()).toEqual(before);
  });
});

describe('checking what only a whole directory tells', () => {
  const guess = noticeText('A', 'langues:\n  - "fr"\n  - "en"\n');
  const codes = async (files: Record<string, string>, siteUrl?: string) => {
    folder = await createContent(files);
    return (await checkContent(folder.dir, { siteUrl })).issues.map(({ code }) => code);
  };

  it('counts a list of languages as guessed until a file of facts tells it', async () => {
    const faits = JSON.stringify({
      version: 1,
      source: 's',
      date: '2026-11-26',
      faits: { a: { fiche: 'A', langues: { fr: true } } },
    });
    expect(await codes({ 'notices/a.md': guess })).toContain('langues-devinees');
    expect(await codes({ 'notices/a.md': guess, '.facts/s.json': faits })).not.toContain('langues-devinees');
  });

  it('refuses pages that promise a contact or are models only where the public reads them', async () => {
    const page =
      '---\ntitre: "Mentions"\n---\n\nÉcrivez à l’adresse en bas de page. Cette page est un modèle.\n';
    const files = { ...good, 'pages/mentions.md': page };
    expect(await codes(files)).not.toContain('page-contact');
    expect(await codes(files, 'https://annuaire.exemple.org')).toEqual(
      expect.arrayContaining(['page-contact', 'page-modele']),
    );
    expect(
      await codes({ ...files, 'site.yaml': 'contact: "contact@exemple.org"\n' }, 'https://a.org'),
    ).not.toContain('page-contact');
  });

  it('reads exceptions about a rule or about a fact, and says what one of them lacks', async () => {
    const rule = '- regle: "x"\n  raison: "R."\n';
    const fact = '- notice: "a"\n  raison: "R."\n';
    expect(await errorsOf({ ...good, 'exceptions.yaml': rule })).toEqual([
      'exceptions.yaml:1:3 champ-manquant : Le champ « fichier » est obligatoire.',
    ]);
    expect(await errorsOf({ ...good, 'exceptions.yaml': fact })).toEqual([
      'exceptions.yaml:1:3 champ-manquant : Le champ « champ » est obligatoire.',
    ]);
    expect(await errorsOf({ ...good, 'exceptions.yaml': `${fact}  champ: "licences"\n` })).toEqual([]);
  });
});
