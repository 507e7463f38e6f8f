import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrokenLinks } from '#adapters/static-site/check-links.ts';
import { createContent, noticeText, type ContentFolder } from './content-folder.ts';

const run = promisify(execFile);

let remote: ContentFolder;
let folder: string;
beforeAll(async () => {
  remote = await createContent({ 'notices/krita.md': noticeText('Krita') });
  folder = await mkdtemp(join(tmpdir(), 'annuaire-refresh-'));
  await git(remote.dir, 'init', '--quiet', '--initial-branch=main');
  await commit('Ajout : krita');
  await run('git', ['clone', '--quiet', remote.dir, join(folder, 'depot')]);
});
afterAll(async () => {
  await remote.remove();
  await rm(folder, { recursive: true, force: true });
});

const git = (dir: string, ...args: string[]) =>
  run('git', ['-C', dir, '-c', 'user.name=Essai', '-c', 'user.email=essai@localhost.invalid', ...args]);
async function commit(message: string) {
  await git(remote.dir, 'add', '--all');
  await git(remote.dir, 'commit', '--quiet', '--message', message);
}
const refresh = () =>
  run(process.execPath, ['scripts/refresh.ts'], {
    env: {
      ...process.env,
      CONTENT_DIR: join(folder, 'depot'),
      OUT_DIR: join(folder, 'site'),
      DATA_DIR: join(folder, 'data'),
    },
  });
async function brokenLinks() {
  const site = join(folder, 'site');
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  expect(files.length).toBeGreaterThan(100);
  return findBrokenLinks(
    site,
    files.map((file) => file.slice(site.length + 1)),
    '/',
  );
}
const page = (slug: string) => readFile(join(folder, 'site/notices', `${slug}.html`), 'utf8');

describe('npm run refresh', () => {
  it('builds, shows what was accepted since, and does nothing when nothing came', async () => {
    await refresh();
    expect(await page('krita')).toContain('Krita');
    // Nothing but a notice: no settings, no list, no page.
    expect(await brokenLinks()).toEqual([]);
    await writeFile(join(remote.dir, 'notices/blender.md'), noticeText('Blender'));
    await commit('Ajout : blender');
    const { stdout } = await refresh();
    expect(stdout).toMatch(/Contenus repris : [0-9a-f]+ → [0-9a-f]+/);
    expect(await page('blender')).toContain('Blender');
    expect((await refresh()).stdout).toBe('Contenus déjà à jour.\nLe site est à jour.\n');
  });

  it('forces nothing when histories part: it says so, and shows what was accepted here', async () => {
    await writeFile(join(folder, 'depot/notices/gimp.md'), noticeText('GIMP'));
    await writeFile(join(remote.dir, 'notices/blender.md'), noticeText('Blender bis'));
    await git(remote.dir, 'add', '--all');
    await git(remote.dir, 'commit', '--quiet', '--amend', '--message', 'Réécrit');
    await expect(refresh()).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^Impossible de reprendre les contenus de .* sans rien forcer/) as string,
    });
    expect(await page('blender')).not.toContain('Blender bis');
    expect(await page('gimp')).toContain('GIMP');
  });
});
