import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noticeText } from '../test/content-folder.ts';

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'facts-command-'));
  mkdirSync(join(dir, 'notices'));
  write(
    'notices/newpipe.md',
    noticeText('NewPipe', 'plateformes:\n  - "android"\ndate_modification: "2026-01-01"\n'),
  );
});

afterEach(() => {
  rmSync(dir, { recursive: true });
});

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(join(dir, name), content);
  return join(dir, name);
}

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/facts.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: dir, DATA_DIR: join(dir, '.data') },
  });
  expect(stdout + stderr).not.toMatch(/^ +at .+:\d+:\d+/m);
  return { status, stdout, stderr };
}

const newpipe = { name: 'NewPipe', package: 'org.schabi.newpipe', licence: 'GPL-3.0-or-later' };
const good = { ...newpipe, licence: 'MIT' };
const jsonl = (...records: object[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');
const notice = () => readFileSync(join(dir, 'notices/newpipe.md'), 'utf8');

describe('npm run facts', () => {
  test('keeps what a source says apart, and changes no notice', () => {
    const before = notice();
    const { status, stdout } = run('--from', write('a.jsonl', jsonl(good)), '--date', '2026-08-31');
    expect(status).toBe(0);
    expect(stdout).toContain('content/notices/newpipe.md  installer.fdroid');
    expect(stdout).toContain('f-droid dit : org.schabi.newpipe (fiche « org.schabi.newpipe », 2026-08-31)');
    expect(notice()).toBe(before);
    expect(JSON.parse(readFileSync(join(dir, '.facts/f-droid.json'), 'utf8'))).toMatchObject({
      source: 'f-droid',
      date: '2026-08-31',
    });
  });

  test('says how to bring a source when there is none', () => {
    const { status, stdout } = run();
    expect(status).toBe(0);
    expect(stdout).toContain('Aucune source n’est encore là : npm run facts -- --from <fichier>');
  });

  test('a software a source tells twice is one record: what one telling lacks comes from the other', () => {
    const twice = [good, { ...good, licence: undefined, website: 'https://newpipe.net' }];
    run('--from', write('a.jsonl', jsonl(...twice)), '--date', '2026-08-31');
    expect(JSON.parse(readFileSync(join(dir, '.facts/f-droid.json'), 'utf8'))).toMatchObject({
      faits: { newpipe: { licences: ['MIT'], site_web: 'https://newpipe.net' } },
    });
  });

  test('draws a sample, which its seed draws again', () => {
    const { stderr } = run('--sample', '30', '--seed', '7');
    expect(stderr).toContain('Notices tirées au sort, graine 7 : newpipe');
    expect(run('--sample', '30', '--seed', '7').stderr).toBe(stderr);
    expect(run('--sample', 'trente').stderr).toContain('« trente » n’est pas un nombre de notices');
  });

  test('fills in only what is absent', () => {
    run('--from', write('a.jsonl', jsonl(good)), '--date', '2026-08-31', '--write');
    expect(notice()).toContain('installer:\n  fdroid: "org.schabi.newpipe"\n');
    const after = notice();
    run('--write');
    expect(notice()).toBe(after);
  });

  test('a notice that contradicts a fact is exit code 1, until exceptions.yaml says why', () => {
    write(
      'notices/newpipe.md',
      '---\nnom: "NewPipe"\ndepot: "https://github.com/a/b"\nlicences:\n  - "MIT"\nplateformes:\n  - "android"\nverifie_le: "2026-10-01"\n---\n',
    );
    const from = write('a.jsonl', jsonl({ ...newpipe, source: 'https://github.com/a/b' }));
    const first = run('--from', from, '--date', '2026-08-31');
    expect(first.status).toBe(1);
    expect(first.stdout).toContain('contradiction : 1 (licences : 1)');
    expect(first.stdout).toContain('2026-08-31 ; la notice a été revue depuis, le 2026-10-01)');
    write('exceptions.yaml', '- notice: "newpipe"\n  champ: "licences"\n  raison: "Changée en mai."\n');
    const second = run();
    expect(second.status).toBe(0);
    expect(second.stdout).toContain('Contradictions gardées par exceptions.yaml : 1.');
    write('exceptions.yaml', '- notice: "newpipe"\n  champ: "site_web"\n  raison: "Rien."\n');
    expect(run().stdout).toContain('L’exception pour « newpipe », champ « site_web », ne sert plus');
    // Of a source that cannot be read, nobody knows what it would say.
    for (const name of readdirSync(join(dir, '.facts'))) write(`.facts/${name}`, '{"version": 1,');
    expect(run().stdout).not.toContain('ne sert plus');
  });

  test('a file cut short gives what could be read, and names the record that is cut', () => {
    const { stderr } = run('--from', write('a.jsonl', `${jsonl(good)}{"name":"Autre","pa`));
    expect(stderr).toContain('f-droid.json : source « f-droid » du ');
    expect(stderr).toContain('a.jsonl:2 (Autre) : cette ligne est coupée');
    const yaml =
      '---\nFile: DEP-11\nTime: "2026-10-29T00:00:00"\n---\nType: desktop-application\nID: org.a\nPackage: newpipe\nName:\n  C: NewPipe\nLanguages:\n- locale: fr\n  percentage: 98\n- locale: xx\n  percentage: 50\n---\nType: desktop-application\nID: org.b\n'.concat(
        'x'.repeat(3000),
      );
    const cut = run('--from', write('c.yml.gz', gzipSync(yaml).subarray(0, 150)));
    expect(cut.stderr).toMatch(/coupé|illisible/);
    const whole = run('--from', write('d.yml', yaml));
    expect(whole.stderr).toContain('debian-appstream, fiche « org.a » : « xx » n’est pas un code de langue');
  });

  test('says the same as JSON', () => {
    run('--from', write('a.jsonl', jsonl(good)), '--date', '2026-08-31');
    const { status, stdout } = run('--format', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      notices: 1,
      known: 1,
      counts: { contradiction: 0 },
      findings: [
        { notice: 'newpipe', champ: 'installer.fdroid', kind: 'ajout', valeur: 'org.schabi.newpipe' },
      ],
    });
  });

  test.each([
    [['--inconnu']],
    [['--format', 'xml']],
    [['--date', 'hier']],
    [['--date', '2026-13-45']],
    [['--only', 'absente']],
    [['--from', 'nulle-part.jsonl']],
  ])('%j is a sentence in French and exit code 1', (args) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(1);
    expect(stderr).toMatch(/Usage|n’est pas une date|Aucune notice|n’est pas un fichier de faits/);
  });
});
