import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createContent, noticeText, type ContentFolder } from './content-folder.ts';
import { needs } from './needs.ts';

let folder: ContentFolder | undefined;
afterEach(async () => {
  await folder?.remove();
  folder = undefined;
});

/** Runs a command line as a person would, and gives all it said. */
function run(
  script: string,
  { args = [], input = '', env = {} }: { args?: string[]; input?: string; env?: Record<string, string> } = {},
): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [`scripts/${script}.ts`, ...args], {
      env: { ...process.env, NO_COLOR: '1', ...(folder ? { CONTENT_DIR: folder.dir } : {}), ...env },
    });
    const said = { out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
    child.on('error', failed);
    child.on('close', (code) => {
      done({ code, ...said });
    });
    child.stdin.end(input);
  });
}

const noTrace = /^ +at |node:internal|\.ts:\d+:\d+\)/m;
const good = { 'notices/bon.md': noticeText('Bon') };
const bad = {
  ...good,
  'notices/js.md': '---js\n({ nom: process.exit(9) })\n---\n',
  'notices/bombe.md': noticeText('B', 'a: &a [1,1]\nb: [*a,*a]\n'),
  'notices/double.md': noticeText('D', 'nom: "D"\n'),
  'notices/latin.md': Buffer.from(noticeText('Été'), 'latin1'),
  'notices/gros.md': noticeText('G') + 'x'.repeat(1_000_000),
  'notices/emoji.md': noticeText('🐧'),
  'notices/JS.md': noticeText('J'),
  'tags.yaml': '{',
  'site.yaml': '- 1\n',
};

describe('every command of ours', async () => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  const ours = Object.entries(scripts).filter(([, line]) => line.includes('node '));

  it.each(ours)(
    'npm run %s says how it is written, and does nothing, when asked for help',
    async (name, line) => {
      const script = /scripts\/([\w-]+)\.ts/.exec(line)?.[1] ?? '';
      folder = await createContent(good);
      const before = await folder.snapshot();
      const { code, out, err } = await run(script, { args: ['--help'] });
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(new RegExp(`npm (?:run )?${name}\\b`));
      expect(await folder.snapshot()).toEqual(before);
    },
  );
});

describe('npm run check', () => {
  it('gives 0 and says that all is well', async () => {
    folder = await createContent(good);
    const { code, out, err } = await run('check');
    expect(code).toBe(0);
    expect(out).toContain('avertissement');
    expect(out).not.toContain('erreur ');
    expect(err).not.toMatch(noTrace);
  });

  it('tells all findings of all bad files, gives 1, writes nothing, shows no trace of the program', async () => {
    folder = await createContent(bad);
    await symlink('bon.md', join(folder.dir, 'notices', 'lien.md'));
    const before = await folder.snapshot();
    const { code, out, err } = await run('check');
    expect(code).toBe(1);
    for (const finding of [
      'entete-moteur-interdit',
      'yaml-illisible',
      'encodage-invalide',
      'fichier-trop-gros',
      'nom-illisible',
      'nom-de-fichier-casse',
      'fichier-lien-symbolique',
      'type-inattendu',
    ]) {
      expect(out).toContain(`${finding}\n`);
    }
    expect(out + err).not.toMatch(noTrace);
    expect(await folder.snapshot()).toEqual(before);
  });

  it('gives the same findings as JSON and for GitLab', async () => {
    folder = await createContent(bad);
    const json = await run('check', { args: ['--format', 'json'] });
    const gitlab = await run('check', { args: ['--format', 'code-quality'] });
    const { issues, errors } = JSON.parse(json.out) as { issues: { code: string }[]; errors: number };
    const records = JSON.parse(gitlab.out) as { check_name: string; fingerprint: string }[];
    expect([json.code, gitlab.code]).toEqual([1, 1]);
    expect(errors).toBeGreaterThan(8);
    expect(records.map(({ check_name }) => check_name)).toEqual(issues.map(({ code }) => code));
    expect(new Set(records.map(({ fingerprint }) => fingerprint)).size).toBe(records.length);
  });

  it('refuses an empty folder, a folder that does not exist, a format it does not know', async () => {
    folder = await createContent({});
    expect(await run('check')).toMatchObject({
      code: 1,
      out: expect.stringContaining('catalogue-vide') as string,
    });
    const absent = await run('check', { env: { CONTENT_DIR: join(folder.dir, 'absent') } });
    expect(absent.code).toBe(1);
    expect(absent.err).toContain('n’existe pas');
    const format = await run('check', { args: ['--format', 'xml'] });
    expect(format.code).toBe(1);
    expect(format.err).toContain('Format inconnu : « xml »');
    const option = await run('check', { args: ['--inconnu'] });
    expect(option.code).toBe(1);
    for (const { err, out } of [absent, format, option]) expect(out + err).not.toMatch(noTrace);
  });
});

describe('npm run facts', () => {
  const krita = {
    'notices/krita.md': noticeText('Krita', 'site_web: "https://krita.org/"\ndate_creation: "2026-06-01"\n'),
  };
  /** The notice of Krita beside one record, of this day, of a list. */
  const list = (source: string, date: string, record: object, slug = 'krita') =>
    JSON.stringify({ version: 1, source, date, faits: { [slug]: { fiche: `K de ${source}`, ...record } } });
  const gpl = { licences: ['GPL-3.0-only'] };
  const from = (...names: string[]) => names.flatMap((name) => ['--from', join(folder?.dir ?? '', name)]);

  it('gives 1 for what contradicts a notice, older than it or not, and writes no notice', async () => {
    folder = await createContent({
      ...krita,
      'jeune.json': list('Jeune', '2026-07-01', gpl),
      'vieux.json': list('Vieux', '2026-05-01', gpl),
    });
    const before = await folder.snapshot();
    const old = await run('facts', { args: [...from('vieux.json'), '--write'] });
    expect(old).toMatchObject({ code: 1, out: expect.stringContaining('contradiction : 1') as string });
    expect(old.out).toContain(
      'Vieux dit : GPL-3.0-only (fiche « K de Vieux », 2026-05-01 ; la notice a été revue depuis, le 2026-06-01)',
    );
    const young = await run('facts', { args: [...from('jeune.json'), '--write'] });
    expect(young).toMatchObject({ code: 1, out: expect.stringContaining('contradiction : 2') as string });
    expect(await folder.snapshot()).toMatchObject(before);
  });

  it.each(['20260701T101112', '"2026-07-01T10:11:12Z"'])(
    'knows the day of a catalogue of Debian, as it writes it: %s',
    async (time) => {
      const record = `Type: desktop-application\nID: org.kde.krita\nName: {C: Krita}\nProjectLicense: MIT\n`;
      folder = await createContent({
        ...krita,
        'catalogue.yml': `---\nFile: DEP-11\nVersion: '0.14'\nOrigin: essai\nTime: ${time}\n---\n${record}`,
      });
      const { err, out } = await run('facts', { args: from('catalogue.yml') });
      expect(out).toContain('(debian-appstream 2026-07-01)');
      expect(err).not.toContain('ne dit pas son jour');
    },
  );

  it('keeps what is newer when an older reading of the same source comes, and tells both', async () => {
    folder = await createContent({
      ...krita,
      '.facts/liste.json': list('Liste', '2026-07-01', { licences: ['MIT'] }),
      'vieux.json': list('Liste', '2026-05-01', gpl),
    });
    const before = await folder.snapshot();
    const { code, out, err } = await run('facts', { args: from('vieux.json') });
    expect(err).toContain('« Liste » du 2026-05-01 est plus ancienne que celle déjà gardée (2026-07-01)');
    expect(out).toContain('Liste dit : GPL-3.0-only (fiche « K de Liste », 2026-05-01 ;');
    expect(code).toBe(0);
    expect(await folder.snapshot()).toEqual(before);
  });

  it('writes nothing into a notice whose comments would be lost', async () => {
    const commented = krita['notices/krita.md'].replace('licences:', '# Vu en atelier.\nlicences:');
    folder = await createContent({
      'notices/krita.md': commented,
      'a.json': list('A', '2026-07-01', { identifiant_wikidata: 'Q1' }),
    });
    const { code, err } = await run('facts', { args: [...from('a.json'), '--write'] });
    expect(code).toBe(0);
    expect(err).toContain('Rien à compléter');
    expect((await folder.snapshot())['notices/krita.md']).toBe(commented);
  });

  it('fills in nothing that two sources do not agree on, and names both records', async () => {
    folder = await createContent({
      ...krita,
      'a.json': list('A', '2026-07-01', { identifiant_wikidata: 'Q1' }),
      'b.json': list('B', '2026-07-02', { identifiant_wikidata: 'Q2' }),
    });
    const { code, out } = await run('facts', { args: [...from('a.json', 'b.json'), '--write'] });
    expect(out).toContain('sources en désaccord : 1');
    expect(out).toContain('A dit : Q1 (fiche « K de A », 2026-07-01)');
    expect(out).toContain('B dit : Q2 (fiche « K de B », 2026-07-02)');
    expect(code).toBe(0);
    expect((await folder.snapshot())['notices/krita.md']).toBe(krita['notices/krita.md']);
  });

  it('tells what it cannot use with the name of the record, and finds a notice that was renamed', async () => {
    folder = await createContent({
      ...krita,
      'libre.json': list(
        'Libre',
        '2026-07-01',
        {
          nom: 'Krita',
          licences: ['MIT OR Apache-2.0'],
          langues: { fr: true, klingonais: true },
        },
        'ancien-krita',
      ),
      'coupe.json': list('Coupée', '2026-07-01', gpl).slice(0, -20),
    });
    const args = from('libre.json', 'coupe.json', 'absent.json');
    const { code, out, err } = await run('facts', { args });
    expect(err).toContain('Libre, fiche « K de Libre » : « klingonais » n’est pas un code de langue');
    expect(err).toContain('« coupe.json » n’est pas un fichier de faits lisible : il est coupé');
    expect(err).toMatch(/absent\.json » n’est pas un fichier de faits lisible : il n’existe pas/);
    expect(out).toContain('« ancien-krita » s’appelle maintenant « krita » (fiche « K de Libre » de Libre)');
    expect(out).toContain('Libre dit : MIT, Apache-2.0');
    expect(out + err).not.toMatch(noTrace);
    expect(code).toBe(1);
  });
});

describe('npm run fix', () => {
  it('mends, tells what it wrote, and has nothing to do the second time', async () => {
    folder = await createContent({ ...good, 'notices/a.md': '---\nlicences: [GPLv3+]\nnom: A\n---\ntexte' });
    const first = await run('fix');
    expect(first).toMatchObject({ code: 0, out: expect.stringContaining('content/notices/a.md') as string });
    const after = await folder.snapshot();
    expect(after['notices/a.md']).toBe('---\nnom: "A"\nlicences:\n  - "GPL-3.0-or-later"\n---\ntexte\n');
    const second = await run('fix');
    expect(second).toMatchObject({ code: 0, out: expect.stringContaining('Rien à corriger') as string });
    expect(await folder.snapshot()).toEqual(after);
  });

  it('leaves what only a person can mend, gives 1, and loses nothing', async () => {
    folder = await createContent(bad);
    const before = await folder.snapshot();
    const { code, out, err } = await run('fix');
    expect(code).toBe(1);
    expect(out).toContain('à corriger à la main');
    expect(out + err).not.toMatch(noTrace);
    expect(await folder.snapshot()).toEqual(before);
  });
});

describe('npm run new', () => {
  const answers = [
    'Mon Logiciel',
    'GPLv3+',
    'Écrire des lettres.',
    '',
    '',
    'Linux, web',
    'fr',
    '',
    '',
    'Pour écrire.',
  ];

  it('asks a few questions and writes a notice that check accepts', async () => {
    folder = await createContent(good);
    const { code, out } = await run('new', { input: `${answers.join('\n')}\n` });
    expect(code).toBe(0);
    expect(out).toContain('Notice écrite');
    const text = await readFile(join(folder.dir, 'notices', 'mon-logiciel.md'), 'utf8');
    expect(text).toMatch(
      /^---\nnom: "Mon Logiciel"\ndescription_courte: "Écrire des lettres\."\nlicences:\n {2}- "GPL-3\.0-or-later"\nplateformes:\n {2}- "gnu-linux"\n {2}- "web"\n/,
    );
    expect(text).toMatch(/---\nPour écrire\.\n$/);
    expect((await run('check')).code).toBe(0);
  });

  it('asks again when an answer is not good', async () => {
    folder = await createContent(good);
    const input = ['', '🐧', ...answers.slice(0, 1), 'n’importe quoi', ...answers.slice(1)].join('\n');
    const { code, out } = await run('new', { input: `${input}\n` });
    expect(code).toBe(0);
    expect(out).toContain('Cette réponse est nécessaire.');
    expect(out).toContain('ne contient ni lettre ni chiffre');
    expect(out).toContain('n’est pas un identifiant de licence SPDX');
  });

  it.each([
    ['by another of its names', 'LibreDraw\n'],
    ['by its site', 'Autre\nMIT\n\nhttps://www.libre-dessin.example\n'],
    ['by its repository', 'Autre\nMIT\n\n\nhttps://forge.example/dessin/libre.git\n'],
  ])('knows a software again %s, whatever its file is called', async (_, input) => {
    const fields =
      'alias: ["Libre Draw"]\nsite_web: "https://libre-dessin.example/"\ndepot: "https://forge.example/dessin/libre"\n';
    folder = await createContent({ 'notices/dessin.md': noticeText('Libre Dessin', fields) });
    const before = await folder.snapshot();
    const { code, err } = await run('new', { input });
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/L’annuaire décrit déjà « Libre Dessin » : .*notices\/dessin\.md/) as string,
    });
    expect(await folder.snapshot()).toEqual(before);
  });

  it('takes no answer that check would refuse, in the notice or in another one', async () => {
    folder = await createContent({
      'notices/inkscape.md': noticeText('Inkscape', 'redirections: ["/notices/delta"]\n'),
    });
    const input = ['Delta', 'Zoé', 'CC-BY-NC-4.0', 'MIT', ...['', '', '', '', '']];
    const rest = ['inconnu', '', 'Inkscape', '', 'Un <b>texte</b> ![i](x.png)', 'Un texte.'];
    const { code, out } = await run('new', { input: `${[...input, ...rest].join('\n')}\n` });
    expect({ code, again: out.match(/À reprendre/g)?.length }).toEqual({ code: 0, again: 5 });
    expect(await run('check')).toMatchObject({ code: 0 });
  });

  it('tells of a name that looks like this one, and leaves it to the person', async () => {
    folder = await createContent({ 'notices/inkscape.md': noticeText('Inkscape') });
    const input = ['Inkscap', ...answers.slice(1)].join('\n');
    const { code, out } = await run('new', { input: `${input}\n` });
    expect(code).toBe(0);
    expect(out).toContain('« Inkscape » y ressemble');
  });

  it('never writes over a notice, and writes nothing when the person leaves', async () => {
    folder = await createContent(good);
    const before = await folder.snapshot();
    const twin = await run('new', { input: 'Bon\nMIT\n' });
    expect(twin).toMatchObject({ code: 1, err: expect.stringContaining('décrit déjà') as string });
    const left = await run('new', { input: 'Autre\nMIT\n' });
    expect(left).toMatchObject({ code: 1, err: expect.stringContaining('Rien n’a été écrit') as string });
    expect(await folder.snapshot()).toEqual(before);
  });
});

describe('npm run build', () => {
  it('says before any work that the site cannot be put where it is asked', async () => {
    folder = await createContent({ ...good, file: '' });
    const { code, out, err } = await run('build', { env: { OUT_DIR: join(folder.dir, 'file/site') } });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^« .*file » ne peut pas être lu ou écrit \(EEXIST\) : vérifier .*\n$/);
  });

  it('says before any work that the folder of the site takes nothing', async (context) => {
    needs(context, 'root');
    folder = await createContent({ ...good, 'site/index.html': 'avant' });
    const outDir = join(folder.dir, 'site');
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', outDir]);
    try {
      const { code, out, err } = await run('build', { env: { OUT_DIR: outDir } });
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(/^« .*site » ne peut pas être lu ou écrit \(EROFS\) : vérifier .*\n$/);
    } finally {
      execFileSync('umount', ['-l', outDir]);
    }
  });

  it('builds and builds again in a disk of its own, whose folder cannot be replaced', async (context) => {
    needs(context, 'root');
    folder = await createContent({ ...good, 'site/.vide': '' });
    const outDir = join(folder.dir, 'site');
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', outDir]);
    try {
      await mkdir(join(outDir, 'lost+found'));
      const env = { OUT_DIR: outDir, PAGE_CACHE: join(folder.dir, '.pages') };
      for (const name of ['Bon', 'Meilleur']) {
        await writeFile(join(folder.dir, 'notices/bon.md'), noticeText(name));
        expect(await run('build', { env })).toMatchObject({ code: 0 });
        expect(await readFile(join(outDir, 'notices/bon.html'), 'utf8')).toContain(`<h1>${name}</h1>`);
        const hidden = (await readdir(outDir)).filter((file) => /^\.|\+/.test(file));
        expect(hidden.sort()).toEqual(['.construit-de', '.well-known', 'lost+found']);
      }
    } finally {
      execFileSync('umount', ['-l', outDir]);
    }
  });

  it('ends when what makes the pages ended before it was asked for any, and says why', async () => {
    folder = await createContent(good);
    const elsewhere = await mkdtemp(join(tmpdir(), 'annuaire-sans-astro-'));
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', resolve('src/language.ts'), resolve('scripts/build.ts')],
      {
        cwd: elsewhere,
        env: { ...process.env, CONTENT_DIR: folder.dir, OUT_DIR: join(elsewhere, 'site') },
        encoding: 'utf8',
        timeout: 60_000,
      },
    );
    await rm(elsewhere, { recursive: true });
    expect(status).toBe(1);
    expect(stderr).toContain('node_modules/astro/bin/astro.mjs');
    expect(stderr).not.toMatch(noTrace);
  });

  it('never builds a bad catalogue, and leaves the former site as it was', async () => {
    folder = await createContent({ ...bad, 'site/index.html': 'avant', 'site/.construit-de': '' });
    const outDir = join(folder.dir, 'site');
    const { code, out, err } = await run('build', { env: { OUT_DIR: outDir } });
    expect(code).toBe(1);
    expect(err).toContain('entete-moteur-interdit');
    expect(out + err).not.toMatch(noTrace);
    expect(await readFile(join(outDir, 'index.html'), 'utf8')).toBe('avant');
  });
});

describe('what keeps a command from being loaded is told in a sentence, with what to do', () => {
  const load = (begin: string, files: Readonly<Record<string, string>>) => {
    const dir = mkdtempSync(join(tmpdir(), 'annuaire-coupe-'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, name)), { recursive: true });
      writeFileSync(join(dir, name), name === 'main.ts' ? `import '#words/cli.ts';${text}` : text);
    }
    const words = [...begin.split(' '), '--import', resolve('src/begin.mjs'), join(dir, 'main.ts')];
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    expect(status).toBe(1);
    return stderr;
  };
  const asModule = '{"name":"p","type":"module","exports":"./i.js"}';
  const missing = /^Le paquet « \w+ » manque, .* : npm ci, puis recommencer\.\n$/;
  const apart = /^Des fichiers du programme sont coupés .* npm ci .*\n$/;

  it.each([
    ['a package that is not there', { 'main.ts': 'import "absent";' }, missing],
    [
      'a package whose package.json is cut short',
      { 'main.ts': 'import "p";', 'node_modules/p/package.json': asModule.slice(0, 20) },
      missing,
    ],
    [
      'a package that lacks another one',
      {
        'main.ts': 'import "p";',
        'node_modules/p/package.json': asModule,
        'node_modules/p/i.js': 'import "q";',
      },
      apart,
    ],
    [
      'a package whose program is cut short',
      {
        'main.ts': 'import "p";',
        'node_modules/p/package.json': asModule,
        'node_modules/p/i.js': 'export const a = "',
      },
      apart,
    ],
    ['a file cut short', { 'main.ts': 'import "./a.ts";', 'a.ts': 'export const a: string = (' }, apart],
    ['a file that is not there', { 'main.ts': 'import "./a.ts";' }, apart],
    [
      'files of two versions',
      { 'main.ts': 'import { a } from "./a.ts"; a();', 'a.ts': 'export const b = 1;' },
      apart,
    ],
  ])('%s', (_, files, sentence) => {
    expect(load('--no-warnings', files)).toMatch(sentence);
  });

  it('a Node that knows nothing of TypeScript, in every language', () => {
    const sentences = load('--no-strip-types', { 'main.ts': '' }).split('\n');
    expect(sentences).toEqual([
      expect.stringMatching(/^Le Node .* npm ci/),
      expect.stringMatching(/^The Node .* npm ci/),
      '',
    ]);
  });

  it('and what a program throws itself stays what it is', () => {
    expect(load('--no-warnings', { 'main.ts': 'JSON.parse("{");' })).toContain('at JSON.parse');
  });
});
