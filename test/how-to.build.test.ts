import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { directoryFiles } from '#adapters/new-directory/directory-files.ts';
import { writeDirectory } from '#adapters/new-directory/write-directory.ts';
import { plainChoices } from './plain-choices.ts';
import { recipes, type Recipe } from './recipes.ts';

const run = promisify(execFile);
const doc = await readFile('docs/dev/how-to.md', 'utf8');
const sections = new Map(
  doc
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.split('\n', 1)[0] ?? '', section]),
);
const filesOf = (title: string) =>
  [...(sections.get(title) ?? '').matchAll(/^- `([^`]+)`/gm)].map(([, path = '']) => path);

let above = '';
let copy = '';
afterEach(() => rm(above, { recursive: true, force: true }));

/** The project with a recipe applied, and a small directory beside it. */
async function follow(title: string): Promise<void> {
  above = await mkdtemp(join(tmpdir(), 'how-to-'));
  copy = join(above, 'annuaire');
  // What a folder above is for is none of a build’s business.
  await writeFile(join(above, 'tsconfig.json'), '{ "extends": "absent/tsconfig.json" }');
  for (const part of [
    'src',
    'scripts',
    'public',
    'docs',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
  ])
    if ((await stat(part).catch(() => undefined)) !== undefined)
      await cp(part, join(copy, part), { recursive: true });
  await symlink(resolve('node_modules'), join(copy, 'node_modules'));
  const generator = { version: 'v1', released: false, source: undefined };
  await writeDirectory(copy, await directoryFiles({ ...plainChoices, generator }));
  for (const [path, step] of Object.entries(recipes[title] ?? {})) await apply(path, step);
}

async function apply(path: string, step: Recipe[string]): Promise<void> {
  const target = join(copy, path);
  if (typeof step === 'function') {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, step(await readFile(target, 'utf8').catch(() => '')));
    return;
  }
  if ('files' in step) {
    await mkdir(target, { recursive: true });
    for (const [name, text] of Object.entries(step.files)) await writeFile(join(target, name), text);
    return;
  }
  await cp(join(copy, step.from), target, { recursive: true });
  if (!path.endsWith('/')) return;
  for (const entry of await readdir(target, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile()) await writeFile(file, step.edit(await readFile(file, 'utf8')));
  }
}

/** Runs a command of the copy on the directory in it. */
async function command(script: string, ...args: string[]): Promise<string> {
  const options = { cwd: copy, maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await run(
    process.execPath,
    ['--import', './src/language.ts', `scripts/${script}.ts`, ...args],
    options,
  );
  return stdout;
}

const read = (path: string) => readFile(join(copy, path), 'utf8');
const edit = async (path: string, from: string, to: string) =>
  writeFile(join(copy, path), (await read(path)).replace(from, to));

/** Runs the service of the copy over the forge that the recipe brings. */
const forgeTrial = `
import { setTimeout as sleep } from 'node:timers/promises';
import { findForge } from '#adapters/forges.ts';
import { settingsPage } from '#service/env-docs.ts';
import { createService } from '#service/main.ts';

let missing = '';
try { createService({ FORGE: 'forgejo' }); } catch (reason) { missing = (reason as Error).message; }
const lines: string[] = [];
const service = createService({
  FORGE: 'forgejo',
  FORGEJO_PROJECT: 'https://forge.exemple.org/annuaire',
  FORGEJO_TOKEN: 'jeton-canari',
  FORGEJO_SECRET: 'secret-canari',
}, { write: (line) => lines.push(line) });
await service.prepare();
await service.start();
const ask = async (path: string, init?: RequestInit) => service.fetch(new Request('http://localhost' + path, init));
const hook = async (secret: string) =>
  (await ask('/api/forgejo/webhook', { method: 'POST', headers: { 'x-forgejo-secret': secret }, body: 'contrib/a' })).status;
const read = async () => (await (await ask('/healthz')).json()) as {
  forge: { kind: string; reachable: boolean | null };
  contributions: { closedBy?: string };
};
let health = await read();
for (let turn = 0; turn < 100 && health.forge.reachable === null; turn++) {
  await sleep(100);
  health = await read();
}
const page = await settingsPage('en');
console.log(JSON.stringify({
  missing,
  documented: page.match(/FORGEJO_\\w+/g),
  health: health.forge.kind,
  stranger: await hook('devine'),
  known: await hook('secret-canari'),
  closed: [health.contributions.closedBy],
  moderates: findForge('forgejo')?.connect({}).moderate !== undefined,
  leaks: lines.join('').includes('canari'),
}));
await service.stop();
`;

describe('docs/dev/how-to.md', () => {
  it.each(Object.keys(recipes))('names exactly the files of « %s »', (title) => {
    expect(filesOf(title)).toEqual(Object.keys(recipes[title] ?? {}));
  });

  // When this fails: a fact is told in one more room. Derive it from the row, the list or the folder instead.
  it.each([
    ['A field of a notice', 3],
    ['A page', 4],
    ['A forge', 2],
    ['A language', 2],
  ])('takes few files for « %s »', (title, most) => {
    expect(filesOf(title).length).toBeLessThanOrEqual(most);
  });

  it('adds a field that is checked, asked and exported', async () => {
    await follow('A field of a notice');
    const notice = 'content/notices/vlc.md';
    await edit(
      notice,
      'identifiant_wikidata',
      'presentation_video: "https://video.exemple.org/v"\nidentifiant_wikidata',
    );
    await command('build');
    expect(JSON.parse(await read('dist/notices/vlc.json'))).toMatchObject({
      presentation_video: 'https://video.exemple.org/v',
    });
    expect(await read('dist/contribuer.html')).toContain('name="presentation_video"');
    await edit(notice, '"https://video.exemple.org/v"', '"une vidéo"');
    await expect(command('check')).rejects.toMatchObject({
      stdout: expect.stringContaining('presentation_video') as string,
    });
  });

  it('adds a page that is built, listed and in the menu', async () => {
    await follow('A page');
    await command('build');
    expect(await read('dist/langues.html')).toContain('Par langue');
    expect(await read('dist/sitemap-1.xml')).toContain('/langues.html');
    expect(await read('dist/plan.html')).toContain('/langues.html');
  });

  it('adds a rule that is told, with its help', async () => {
    await follow('A rule');
    await edit('content/notices/vlc.md', 'nom: "VLC"', 'nom: "VLC PLAYER"');
    const report = await command('check');
    expect(report).toContain('« VLC PLAYER » crie.');
    expect(report).toContain('docs/errors.md#nom-qui-crie');
  });

  it('adds an importer that writes notices', async () => {
    await follow('An importer');
    await writeFile(join(copy, 'liste.csv'), 'Plume;https://plume.exemple.org/;MIT\n');
    await command('import', 'liste', 'liste.csv');
    expect(await read('content/notices/plume.md')).toContain('https://plume.exemple.org/');
  });

  it('adds a forge with its settings, its webhook, its red button and its moderators', async () => {
    await follow('A forge');
    await writeFile(join(copy, 'scripts', 'trial.ts'), forgeTrial);
    expect(JSON.parse(await command('trial'))).toEqual({
      missing: expect.stringMatching(/^FORGEJO_PROJECT .+\nFORGEJO_TOKEN [^\n]+$/) as string,
      documented: ['FORGEJO_PROJECT', 'FORGEJO_TOKEN', 'FORGEJO_SECRET'],
      health: 'forgejo',
      stranger: 403,
      known: 204,
      closed: ['flag'],
      moderates: false,
      leaks: false,
    });
  });

  it('adds a language that a new directory speaks', async () => {
    await follow('A language');
    await command('init', 'nova', '--lang', 'eo');
    const page = await read('nova/dist/index.html');
    expect(page).toContain('Al la enhavo');
  });
});
