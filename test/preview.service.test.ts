import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContent, noticeText, type ContentFolder } from './content-folder.ts';
import { startGitlabSimulator, type GitlabSimulator } from './gitlab-simulator/start.ts';

const run = promisify(execFile);
const address = 'https://groupe.pages.exemple.org/-/annuaire/-/jobs/42/artifacts/site';

let repository: ContentFolder;
const git = (...args: string[]) =>
  run('git', [
    '-C',
    repository.dir,
    '-c',
    'user.name=Essai',
    '-c',
    'user.email=essai@localhost.invalid',
    ...args,
  ]);
beforeAll(async () => {
  repository = await createContent({
    'content/notices/krita.md': noticeText('Krita'),
    'content/notices/inkscape.md': noticeText('Inkscape'),
    'content/notices/vieux.md': noticeText('Vieux logiciel'),
    // Nothing says yet whom to write to: that has to be there before the public comes, not before moderators look.
    'content/pages/a-propos.md': '---\ntitre: "À propos"\ndescription: "Nous."\n---\n\nÉcrire à {contact}.\n',
  });
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'Début');
  await writeFile(
    join(repository.dir, 'content/notices/krita.md'),
    noticeText('Krita', 'plateformes:\n  - "windows"\n'),
  );
  await writeFile(join(repository.dir, 'content/notices/blender.md'), noticeText('Blender'));
  await git('rm', '--quiet', 'content/notices/vieux.md');
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'Proposition');
});
afterAll(() => repository.remove());

describe('npm run preview', () => {
  it('builds for the address of an artefact, and names what the merge request changes', async () => {
    const outDir = join(repository.dir, 'site');
    await run(process.execPath, ['scripts/preview.ts', 'HEAD~1'], {
      env: {
        ...process.env,
        CONTENT_DIR: join(repository.dir, 'content'),
        OUT_DIR: outDir,
        SITE_URL: address,
      },
    });
    const page = await readFile(join(outDir, 'apercu.html'), 'utf8');
    const base = new URL(address).pathname;
    expect(page).toContain(`<a href="${base}/notices/blender.html">Blender</a> (ajoutée)`);
    expect(page).toContain(`<a href="${base}/notices/krita.html">Krita</a> (modifiée)`);
    expect(page).toContain('<li>vieux (retirée)</li>');
    expect(page).not.toContain('Inkscape');
    const notice = await readFile(join(outDir, 'notices/blender.html'), 'utf8');
    const roots = [...notice.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, path = '']) => path);
    expect(roots.length).toBeGreaterThan(5);
    expect(roots.filter((path) => !path.startsWith(base))).toEqual([]);
    // What servers and messengers alone ask for is not made: nobody sends this address around.
    const files = await readdir(outDir, { recursive: true });
    expect(files.filter((name) => /\.(?:br|gz)$|^partage/.test(name))).toEqual([]);
  });

  it('says what to fetch when it does not know where the merge request began', async () => {
    const lost = run(process.execPath, ['scripts/preview.ts', 'abcdef1'], {
      env: { ...process.env, CONTENT_DIR: join(repository.dir, 'content') },
    });
    await expect(lost).rejects.toMatchObject({
      stderr: expect.stringContaining('git fetch origin abcdef1') as string,
    });
  });
});

describe('npm run report', () => {
  let gitlab: GitlabSimulator;
  beforeAll(async () => {
    gitlab = await startGitlabSimulator();
  });
  afterAll(() => gitlab.stop());

  const report = (verb: string, env: Record<string, string> = {}) =>
    run(process.execPath, ['scripts/report.ts', verb], {
      env: {
        ...process.env,
        DATA_DIR: join(repository.dir, 'data'),
        GITLAB_URL: gitlab.url,
        GITLAB_PROJECT: gitlab.project,
        GITLAB_TOKEN: gitlab.token,
        ...env,
      },
    });
  const issues = async () =>
    (await gitlab.control.state()).issues.filter(({ labels }) =>
      JSON.stringify(labels).includes('adresses-a-reprendre'),
    );
  const visited = async (state: 'ok' | 'critique') => {
    const text = /```json\n([\s\S]*?)```/.exec(await readFile('docs/links.md', 'utf8'))?.[1] ?? '';
    const example = JSON.parse(text) as LinksFile;
    const count = state === 'critique' ? 1 : 0;
    await mkdir(join(repository.dir, 'data'), { recursive: true });
    await writeFile(
      join(repository.dir, 'data/links.json'),
      JSON.stringify({ ...example, counts: { ...example.counts, critique: count } }),
    );
  };

  it('keeps one issue of dead addresses: made once, closed when none is left', async () => {
    await visited('critique');
    await report('links');
    await report('links');
    expect(await issues()).toMatchObject([{ state: 'opened', title: 'Adresses à reprendre : 1' }]);
    await visited('ok');
    await report('links');
    expect(await issues()).toMatchObject([{ state: 'closed' }]);
  });

  it('says when the token ends, and fails before it is too late', async () => {
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    await gitlab.control.expire(day(90));
    expect((await report('token')).stdout).toContain('dans 89 jours');
    await gitlab.control.expire(day(10));
    await expect(report('token')).rejects.toMatchObject({ code: 1 });
  });

  it('names the variable that is missing', async () => {
    await expect(report('token', { GITLAB_TOKEN: '' })).rejects.toMatchObject({
      stderr: expect.stringContaining('GITLAB_TOKEN') as string,
    });
  });
});

interface LinksFile {
  counts: Record<string, number>;
}
