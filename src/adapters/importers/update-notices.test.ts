import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '#adapters/content-files/check-content.ts';
import { importNotices } from './import-notices.ts';
import { undoLastRun } from './last-run.ts';
import type { NoticeSourceName } from './sources.ts';
import { updateNotices } from './update-notices.ts';
import { reportUpdate } from './update-report.ts';

const fixtures = join(import.meta.dirname, '../../../test/fixtures');
let root: string;
let dir: string;
let from: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'import-update-'));
  dir = join(root, 'content');
  from = join(root, 'source');
  await mkdir(join(dir, 'notices'), { recursive: true });
  for (const list of ['tags', 'alternatives', 'points-attention', 'import'])
    await cp(`content/${list}.yaml`, join(dir, `${list}.yaml`));
});
afterEach(() => rm(root, { recursive: true }));

const options = (dryRun = false) => ({
  ...{ path: from, contentDir: dir, outDir: dir, dryRun, today: '2026-11-27' },
  onProgress: () => undefined,
});
const bring = async (source: NoticeSourceName, fixture: string) => {
  await cp(join(fixtures, fixture), from, { recursive: true });
  return importNotices(source, { ...options(), today: '2026-11-22' });
};
const update = async (source: NoticeSourceName, dryRun = false) =>
  reportUpdate((await updateNotices(source, options(dryRun))) ?? expect.fail('nothing known'), dryRun);
const edit = async (path: string, ...changes: [string, string][]) => {
  let text = await readFile(path, 'utf8');
  for (const [before, after] of changes) {
    expect(text).toContain(before);
    text = text.replace(before, after);
  }
  await writeFile(path, text);
};
const notice = (slug: string) => join(dir, 'notices', `${slug}.md`);
const record = (name: string) => join(from, 'software', name);
/** Every file of the directory, by its path. */
const snapshot = async () => {
  const files = (await readdir(dir, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
  const paths = files.map((file) => join(file.parentPath, file.name)).sort();
  return Promise.all(paths.map(async (path) => [path, await readFile(path, 'base64')]));
};

describe('a source read again', () => {
  it.each([
    ['framalibre', 'import-framalibre', '_notices/Élan d’été.md', 'elan-ete'],
    ['awesome-selfhosted', 'import-awesome-selfhosted', 'software/exemple-agenda.yml', 'exemple-agenda'],
    ['publiccode', 'import-publiccode', 'mairie/publiccode.yml', 'exemple-mairie'],
    ['appstream', 'import-appstream.yml', '', 'exemple-video'],
  ] as const)(
    '%s: says nothing when nothing changed, and all goes back',
    async (source, fixture, _file, slug) => {
      const before = await snapshot();
      await bring(source, fixture);
      const imported = await snapshot();
      expect(imported.map(([path]) => path)).toContain(notice(slug));
      expect(await update(source)).toMatch(/Valeurs changées : 0\./);
      expect(await snapshot()).toEqual(imported);
      await undoLastRun(dir, true);
      expect(await snapshot()).toEqual(imported);
      await undoLastRun(dir, false);
      expect(await snapshot()).toEqual(before);
      expect(await undoLastRun(dir, false)).toBeUndefined();
    },
  );

  it('writes what changed there alone, and nothing over what a person wrote', async () => {
    await bring('awesome-selfhosted', 'import-awesome-selfhosted');
    await edit(notice('exemple-agenda'), ['https://forge.example/agenda', 'https://forge.example/ici']);
    await edit(
      record('exemple-agenda.yml'),
      ['AGPL-3.0', 'GPL-3.0'],
      ['https://forge.example/agenda', 'https://forge.example/la'],
    );
    const before = await snapshot();
    const dry = await update('awesome-selfhosted', true);
    expect(dry).toContain('exemple-agenda.md  licences : « AGPL-3.0-only » → « GPL-3.0-only »');
    expect(dry).toContain(
      'depot : « https://forge.example/la » à la source, « https://forge.example/ici » ici',
    );
    expect(await snapshot()).toEqual(before);
    await update('awesome-selfhosted');
    const text = await readFile(notice('exemple-agenda'), 'utf8');
    expect(text).toContain('licences:\n  - "GPL-3.0-only"');
    expect(text).toContain('depot: "https://forge.example/ici"');
    expect(text).toContain('date_creation: "2026-11-22"\ndate_modification: "2026-11-27"');
    expect((await checkContent(dir)).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    // Told once, and the run that changed nothing is not the one that goes back.
    expect(await update('awesome-selfhosted')).toMatch(/Valeurs changées : 0\./);
    await undoLastRun(dir, false);
    expect(await readFile(notice('exemple-agenda'), 'utf8')).toContain('licences:\n  - "AGPL-3.0-only"');
    expect(await update('awesome-selfhosted', true)).toBe(dry);
  });

  it('leaves alone a file of a form of its own, whose comments would be lost', async () => {
    await bring('awesome-selfhosted', 'import-awesome-selfhosted');
    await edit(notice('exemple-agenda'), ['licences:', '# Vu avec son équipe.\nlicences:']);
    await edit(record('exemple-agenda.yml'), ['AGPL-3.0', 'GPL-3.0']);
    const before = await readFile(notice('exemple-agenda'), 'utf8');
    const told = await update('awesome-selfhosted');
    expect(told).toMatch(/À reporter à la main : .* \(1\)\n {2}notices\/exemple-agenda\.md {2}licences/);
    expect(await readFile(notice('exemple-agenda'), 'utf8')).toBe(before);
    // Until the notice says it: by hand, or by the next update once its form is ours again.
    expect(await update('awesome-selfhosted')).toBe(told);
    await edit(notice('exemple-agenda'), ['# Vu avec son équipe.\n', '']);
    await update('awesome-selfhosted');
    expect(await readFile(notice('exemple-agenda'), 'utf8')).toContain('licences:\n  - "GPL-3.0-only"');
  });

  it('tells a licence that is free no longer, a record that is gone, a notice that is gone, a record that is new', async () => {
    await bring('awesome-selfhosted', 'import-awesome-selfhosted');
    await cp(record('exemple-agenda.yml'), record('neuf.yml'));
    await edit(
      record('neuf.yml'),
      ['Exemple Agenda', 'Tout Neuf'],
      ['agenda.example', 'neuf.example'],
      ['forge.example/agenda', 'forge.example/neuf'],
    );
    await edit(record('exemple-archive.yml'), ['[MIT]', '[BUSL-1.1]']);
    const told = await update('awesome-selfhosted');
    expect(told).toContain(
      'notices/exemple-archive.md  exemple-archive.yml « Exemple Archivé » : licence non libre',
    );
    expect(told).toContain('sans notice ici : 1');
    await rm(record('exemple-archive.yml'));
    await rm(notice('exemple-agenda'));
    const later = await update('awesome-selfhosted');
    expect(later).toContain('exemple-archive.yml : plus dans la source');
    expect(later).toMatch(/absentes ou illisibles ici \(1\)\n {2}notices\/exemple-agenda\.md/);
  });

  it('loses nothing of what was kept of the source when that is damaged: it says so, and writes nothing', async () => {
    await bring('awesome-selfhosted', 'import-awesome-selfhosted');
    const facts = join(dir, '.facts/awesome-selfhosted.json');
    await writeFile(facts, (await readFile(facts, 'utf8')).slice(0, 300));
    const before = await readdir(join(dir, 'notices'));
    await expect(update('awesome-selfhosted')).rejects.toThrow(
      '.facts/awesome-selfhosted.json ne peut pas être lu',
    );
    await rm(notice('exemple-agenda'));
    await expect(importNotices('awesome-selfhosted', options())).rejects.toThrow('serait perdu');
    expect(await readdir(join(dir, 'notices'))).toHaveLength(before.length - 1);
    expect((await readFile(facts, 'utf8')).length).toBe(300);
  });

  it('writes nothing that would put an error in the directory', async () => {
    await bring('awesome-selfhosted', 'import-awesome-selfhosted');
    await writeFile(
      notice('autre'),
      '---\nnom: "Autre"\nsite_web: "https://autre.example/"\nlicences:\n  - "MIT"\n---\n',
    );
    await edit(record('exemple-agenda.yml'), ['https://agenda.example/', 'https://autre.example/']);
    const before = await readFile(notice('exemple-agenda'), 'utf8');
    await update('awesome-selfhosted');
    expect(await readFile(notice('exemple-agenda'), 'utf8')).toBe(before);
  });

  it('knows nothing of a directory that was never imported', async () => {
    await cp(join(fixtures, 'import-publiccode'), from, { recursive: true });
    expect(await updateNotices('publiccode', options())).toBeUndefined();
  });
});

describe('a run that is taken back', () => {
  it('leaves what a person has changed since, and names it', async () => {
    await bring('awesome-selfhosted', 'import-awesome-selfhosted');
    await edit(notice('exemple-agenda'), ['"agenda"', '"agenda"\n  - "evenements"']);
    const undone = await undoLastRun(dir, false);
    expect(undone).toMatchObject({
      removed: ['notices/exemple-archive.md', '.facts/awesome-selfhosted.json'],
      touched: ['notices/exemple-agenda.md'],
    });
    expect(await readdir(join(dir, 'notices'))).toEqual(['exemple-agenda.md']);
  });

  it('reaches no file but those an import writes', async () => {
    await writeFile(join(root, 'a-garder.md'), 'précieux');
    await mkdir(join(dir, '.facts/reprise'), { recursive: true });
    for (const file of ['../a-garder.md', 'notices/../../a-garder.md', 'site.yaml']) {
      const changes = [{ file, before: null }];
      await writeFile(
        join(dir, '.facts/reprise/derniere.json'),
        JSON.stringify({ version: 1, source: 'publiccode', changes }),
      );
      await expect(undoLastRun(dir, false), file).rejects.toThrow('ne peut pas être lu');
    }
    expect(await readFile(join(root, 'a-garder.md'), 'utf8')).toBe('précieux');
  });
});
