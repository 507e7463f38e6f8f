import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '#adapters/content-files/check-content.ts';
import { importNotices } from './import-notices.ts';
import { reportImport } from './import-report.ts';
import type { NoticeSourceName } from './sources.ts';

const fixtures = join(import.meta.dirname, '../../../test/fixtures');
let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'import-'));
  await mkdir(join(dir, 'notices'));
  for (const list of ['tags', 'alternatives', 'points-attention', 'refusals'])
    await cp(`content/${list}.yaml`, join(dir, `${list}.yaml`));
});

afterEach(() => rm(dir, { recursive: true }));

function run(source: NoticeSourceName, path: string, options: { out?: string; dryRun?: boolean } = {}) {
  return importNotices(source, {
    path,
    contentDir: dir,
    outDir: options.out ?? dir,
    dryRun: options.dryRun ?? false,
    today: '2026-11-22',
    onProgress: () => undefined,
  });
}

const errorsIn = async (folder: string) =>
  (await checkContent(folder)).issues.filter(({ severity }) => severity === 'error');
const reasons = (outcome: Awaited<ReturnType<typeof run>>) =>
  outcome.skipped.map(({ record, reason }) => `${record} ${reason}`);
const notice = (slug: string, lines: string) =>
  writeFile(join(dir, 'notices', `${slug}.md`), `---\n${lines}---\n`);

/** A small DEP-11 stream; each record is a list of lines after its ID. */
function dep11(...records: readonly (readonly [id: string, ...lines: string[]])[]): string {
  const documents = records.map(
    ([id, ...lines]) => `Type: desktop-application\nID: ${id}\n${lines.join('\n')}\nProjectLicense: MIT\n`,
  );
  return `---\nFile: DEP-11\n---\n${documents.join('---\n')}`;
}

describe('importing notices', () => {
  test.each([
    ['framalibre', 'import-framalibre', ['elan-ete.md', 'sans-version.md']],
    ['awesome-selfhosted', 'import-awesome-selfhosted', ['exemple-agenda.md', 'exemple-archive.md']],
    ['publiccode', 'import-publiccode', ['exemple-ancien.md', 'exemple-mairie.md']],
    ['appstream', 'import-appstream.yml', ['exemple-video.md']],
  ] as const)(
    '%s: what is written has no error, and a second time adds nothing',
    async (source, path, files) => {
      await run(source, join(fixtures, path));
      expect((await readdir(join(dir, 'notices'))).sort()).toEqual(files);
      expect(await errorsIn(dir)).toEqual([]);
      const before = await Promise.all(files.map((file) => readFile(join(dir, 'notices', file), 'utf8')));
      const again = await run(source, join(fixtures, path));
      expect(again.kept).toEqual([]);
      expect(await Promise.all(files.map((file) => readFile(join(dir, 'notices', file), 'utf8')))).toEqual(
        before,
      );
    },
  );

  test('import.yaml says what the words of a source mean, before our own labels; with a fault in it nothing is brought', async () => {
    await writeFile(join(dir, 'import.yaml'), 'framalibre:\n  "Agenda": ["cao"]\n');
    await run('framalibre', join(fixtures, 'import-framalibre'));
    expect(await readFile(join(dir, 'notices/elan-ete.md'), 'utf8')).toContain('tags:\n  - "cao"\n');
    await writeFile(join(dir, 'import.yaml'), 'framalibr: {}\n');
    await expect(run('publiccode', join(fixtures, 'import-publiccode'))).rejects.toThrow('import.yaml');
    expect(await readdir(join(dir, 'notices'))).not.toContain('exemple-mairie.md');
  });

  test('http stays, tracking goes, the logo comes along', async () => {
    await run('framalibre', join(fixtures, 'import-framalibre'));
    const text = await readFile(join(dir, 'notices/elan-ete.md'), 'utf8');
    expect(text).toContain('site_web: "http://elan-ete.example/"');
    expect(text).toContain('logo:\n  src: "elan-ete.png"');
    expect(await readdir(join(dir, 'logos'))).toEqual(['elan-ete.png']);
  });

  test('a dry run writes nothing and says the same', async () => {
    const path = join(fixtures, 'import-publiccode');
    const dry = await run('publiccode', path, { dryRun: true });
    expect(await readdir(join(dir, 'notices'))).toEqual([]);
    expect(reportImport(dry, undefined)).toContain('Essai à blanc');
    expect((await run('publiccode', path)).kept.map(({ slug }) => slug)).toEqual(
      dry.kept.map(({ slug }) => slug),
    );
  });

  test('another folder gets the notices, judged against the directory', async () => {
    await notice('exemple-ancien', 'nom: "Exemple Ancien"\nlicences:\n  - "MIT"\n');
    const out = join(dir, 'out');
    await run('publiccode', join(fixtures, 'import-publiccode'), { out });
    expect(await readdir(join(out, 'notices'))).toEqual(['exemple-mairie.md']);
  });

  test('a name, an alias or a website that exists is left out, and no file is touched', async () => {
    await notice(
      'mien',
      'nom: "Mien"\nsite_web: "https://mien.example/"\nlicences:\n  - "MIT"\nalias:\n  - "Le mien"\n',
    );
    await writeFile(join(dir, 'notices/illisible.md'), 'pas une notice');
    const path = join(dir, 'flux.yml');
    await writeFile(
      path,
      dep11(
        ['a', 'Name: {C: MIEN}'],
        ['b', 'Name: {C: le-mien}'],
        ['c', 'Name: {C: Autre}', 'Url: {homepage: "http://www.mien.example"}'],
        ['d', 'Name: {C: Illisible}'],
        ['e', 'Name: {C: Microsoft Office}'],
        ['f', 'Name: {C: Akaunting}'],
        ['g', 'Name: {C: Nouveau}'],
      ),
    );
    await notice('rival', 'nom: "Rival"\nlicences:\n  - "MIT"\nalternative_a:\n  - "Microsoft Office"\n');
    const outcome = await run('appstream', path);
    expect(reasons(outcome).sort()).toEqual([
      'a doublon-nom',
      'b doublon-alias',
      'c doublon-site',
      'd fichier-existant',
      'e nuit-au-catalogue',
      'f deja-refuse',
    ]);
    expect(outcome.kept.map(({ slug }) => slug)).toEqual(['nouveau']);
    expect(await readFile(join(dir, 'notices/illisible.md'), 'utf8')).toBe('pas une notice');
  });

  test('names repeated in a source are merged, or left out when each has its own site', async () => {
    const path = join(dir, 'flux.yml');
    await writeFile(
      path,
      dep11(
        ['a', 'Name: {C: Kid}', 'Url: {homepage: "https://kid.example"}'],
        ['b', 'Name: {C: kid}', 'Summary: {fr: Ranger}'],
        ['c', 'Name: {C: KID}', 'Url: {homepage: "https://other.example"}'],
        ['d', 'Name: {C: KWrite}', 'Url: {homepage: "https://kate.example"}'],
        ['e', 'Name: {C: Kate}', 'Url: {homepage: "https://kate.example/"}'],
      ),
    );
    const outcome = await run('appstream', path);
    expect(outcome.merged).toEqual([{ record: 'b', nom: 'kid', into: 'kid' }]);
    expect(reasons(outcome)).toEqual(['c doublon-source']);
    expect(
      outcome.kept.map(({ notice }) => [notice.nom, notice.site_web, notice.description_courte]),
    ).toEqual([
      ['Kid', 'https://kid.example', 'Ranger.'],
      ['KWrite', undefined, undefined],
      ['Kate', 'https://kate.example/', undefined],
    ]);
    expect(await errorsIn(dir)).toEqual([]);
  });
});

describe('bad input', () => {
  test('a truncated archive gives what it held, and says so', async () => {
    const lines = Array.from({ length: 2000 }, (_, index): [string, string] => [
      `org.x${index}`,
      `Name: {C: "Soft ${index} ${Math.sin(index)}"}`,
    ]);
    const path = join(dir, 'flux.yml.gz');
    const whole = gzipSync(dep11(...lines));
    await writeFile(path, whole.subarray(0, whole.length / 2));
    const outcome = await run('appstream', path, { dryRun: true });
    expect(outcome.kept.length).toBeGreaterThan(500);
    expect(outcome.kept.length).toBeLessThan(1999);
    const cut = `org.x${outcome.kept.length}`;
    expect(reasons(outcome)).toEqual([`${cut} archive-tronquee`, 'flux.yml.gz archive-tronquee']);
  });

  test('Latin-1, megabyte lines and hostile names cost only themselves', async () => {
    const path = join(dir, 'flux.yml');
    const good = dep11(
      ['bon', 'Name: {C: Bon}'],
      ['long', `Name: {C: Long}\nSummary: {fr: "${'x'.repeat(2_200_000)}"}`],
      ['latin', 'Name: {C: CafÉ}'],
      ['vide', 'Name: {C: "   "}'],
      ['emoji', 'Name: {C: "🎉🎉"}'],
      ['trop', `Name: {C: "${'n'.repeat(101)}"}`],
      ['../../evasion', 'Name: {C: "../../evasion"}'],
      ['bidi', 'Name: {C: "Ni\\u202Eet\\u0000"}'],
      ['proto', 'Name: {C: "__proto__"}'],
      ['han', 'Name: {C: "日本語"}'],
      [
        'html',
        'Name: {C: "<script>alert(1)</script>"}',
        'Description: {fr: "<script>a</script>&lt;img onerror&gt;"}',
      ],
    );
    const at = good.indexOf('CafÉ');
    await writeFile(
      path,
      Buffer.concat([
        Buffer.from(good.slice(0, at)),
        Buffer.from('Caf\u00C9', 'latin1'),
        Buffer.from(good.slice(at + 4)),
      ]),
    );
    const outcome = await run('appstream', path);
    expect(reasons(outcome).sort()).toEqual([
      'emoji notice-invalide',
      'latin encodage',
      'long trop-gros',
      'trop notice-invalide',
      'vide nom-absent',
    ]);
    expect(outcome.kept.map(({ slug }) => slug)).toEqual([
      'bon',
      'evasion',
      'niet',
      'proto',
      'han',
      'script-alert-1-script',
    ]);
    expect(await errorsIn(dir)).toEqual([]);
  });
});
