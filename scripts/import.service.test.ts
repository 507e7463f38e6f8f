import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'import-command-'));
  mkdirSync(join(dir, 'notices'));
  cpSync('content/tags.yaml', join(dir, 'tags.yaml'));
});

afterEach(() => {
  rmSync(dir, { recursive: true });
});

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/import.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: dir },
  });
  expect(stdout + stderr).not.toMatch(/^ {4}at .+:\d+:\d+/m);
  return { status, stdout, stderr };
}

describe('npm run import', () => {
  test('says what a source is read from, of a file it cannot read', () => {
    writeFileSync(join(dir, 'a.xml'), '<?xml version="1.0"?>\n<components><component/></components>\n');
    const { status, stdout } = run('appstream', join(dir, 'a.xml'));
    expect(status).toBe(1);
    expect(stdout).toMatch(/DEP-11.*\.yml\.gz.*la forme XML d’AppStream \(\.xml, \.xml\.gz\) n’est pas lue/);
  });

  test('writes, reports each record and ends well when something was kept', () => {
    const out = join(dir, 'out');
    const { status, stdout } = run(
      'awesome-selfhosted',
      'test/fixtures/import-awesome-selfhosted',
      '--out',
      out,
    );
    expect(status).toBe(0);
    expect(readdirSync(join(out, 'notices'))).toEqual(['exemple-agenda.md', 'exemple-archive.md']);
    expect(stdout).toContain('exemple-ferme.yml « Exemple Fermé » : BUSL-1.1');
    expect(stdout).toContain('4 fiches lues : 2 gardées, 0 fusionnées, 2 laissées de côté.');
  });

  test('a dry run says the same and writes nothing', () => {
    expect(run('publiccode', 'test/fixtures/import-publiccode', '--dry-run').status).toBe(0);
    expect(readdirSync(join(dir, 'notices'))).toEqual([]);
  });

  test('writes the hosts of a federation, again, and takes them back', () => {
    const hosts = () => readFileSync(join(dir, 'hosts.json'), 'utf8');
    const source = join(dir, 'source');
    cpSync('test/fixtures/import-chatons', source, { recursive: true });
    expect(run('chatons', source).status).toBe(0);
    const whole = hosts();
    const member = readFileSync(join(source, 'a.properties'), 'utf8');
    writeFileSync(
      join(source, 'a.properties'),
      member.replace(/^(organization\.name *=).*$/m, '$1 Autre nom'),
    );
    expect(run('chatons', source, '--update').stdout).toContain('Autre nom');
    expect(hosts()).not.toBe(whole);
    expect(run('--undo').stdout).toMatch(/Remis comme avant \(1\)\n {2}hosts\.json/);
    expect(hosts()).toBe(whole);
  });

  test('reads a source again, and takes the last run back', () => {
    const path = 'test/fixtures/import-publiccode';
    const never = run('publiccode', path, '--update');
    expect(never).toMatchObject({ status: 1, stderr: expect.stringContaining('ne vient de') as string });
    expect(run('publiccode', path).status).toBe(0);
    expect(run('publiccode', path, '--update')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Notices comparées : 2. Valeurs changées : 0.') as string,
    });
    expect(run('appstream', path, '--undo').stderr).toContain('est celle de « publiccode »');
    expect(run('--undo', '--dry-run').stdout).toContain('n’a pas été défaite');
    expect(readdirSync(join(dir, 'notices'))).toHaveLength(2);
    expect(run('publiccode', path, '--undo').status).toBe(0);
    expect(readdirSync(join(dir, 'notices'))).toEqual([]);
    const twice = run('--undo');
    expect(twice).toMatchObject({ status: 1, stderr: expect.stringContaining('Aucune reprise') as string });
  });

  test.each([
    [['awesome-selfhosted']],
    [['inconnue', 'test']],
    [['appstream', 'nulle-part.yml']],
    [['appstream', 'a', '--inconnu']],
    [['appstream', 'test', '--update', '--undo']],
    [['chatons', 'nulle-part']],
  ])('%j is a sentence in French and exit code 1', (args) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(1);
    expect(stderr).toMatch(/Usage|n’existe pas|Source inconnue/);
  });

  test.each(['vide.yml', 'zeros.yml.gz', 'faux.yml.gz'])('%s gives nothing, and says so', (name) => {
    const bytes =
      { 'vide.yml': '', 'zeros.yml.gz': '\u001F', 'faux.yml.gz': '---\nn’importe: [quoi\n' }[name] ?? '';
    writeFileSync(join(dir, name), bytes);
    const { status, stdout } = run('appstream', join(dir, name));
    expect(status).toBe(1);
    expect(stdout).toContain('Aucune notice à écrire.');
  });
});
