import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { siteSettingsSchema } from '#domain/site/settings.ts';
import { keepPrograms, programsFolder, recallPrograms } from './page-programs.ts';

let shelf: string;
beforeEach(async () => {
  shelf = await mkdtemp(join(tmpdir(), 'annuaire-programmes-'));
});
afterEach(() => rm(shelf, { recursive: true, force: true }));

/** Programs as Astro leaves them, kept under a name. */
async function keep(name: string, files: Readonly<Record<string, string>> = whole): Promise<string> {
  const made = join(shelf, `${name}.1`);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(made, path)), { recursive: true });
    await writeFile(join(made, path), text);
  }
  await keepPrograms(made, join(shelf, name));
  return join(shelf, name);
}

const whole = {
  'server/prerender-entry.abc.mjs': 'export const app = 1;',
  'server/chunks/page.mjs': '2',
  'site/assets/page.css': 'p {}',
  'styles.json': '[]',
};

describe('the programs that make the pages', () => {
  it('are run by the next build, with what the pages ask for', async () => {
    const folder = await keep('a');
    const programs = await recallPrograms(folder);
    expect(programs?.entry).toBe(join(folder, 'server/prerender-entry.abc.mjs'));
    expect(await readFile(programs?.styles ?? '', 'utf8')).toBe('[]');
    programs?.copySite(join(shelf, 'pages'));
    expect(await readdir(join(shelf, 'pages/assets'))).toEqual(['page.css']);
  });

  it.each([
    ['changed', (file: string) => writeFile(file, '3')],
    ['gone', (file: string) => rm(file)],
  ])('are made again when one of their files is %s', async (_, spoil) => {
    const folder = await keep('a');
    await spoil(join(folder, 'server/chunks/page.mjs'));
    expect(await recallPrograms(folder)).toBeUndefined();
    await keep('a');
    expect(await recallPrograms(folder)).toBeDefined();
  });

  it('are nothing without the one that is run', async () => {
    expect(await recallPrograms(await keep('a', { 'styles.json': '[]' }))).toBeUndefined();
  });

  it('stay where another build left the same, which a third one may be running', async () => {
    const folder = await keep('a');
    await keep('a', { ...whole, 'server/chunks/page.mjs': 'the same, made otherwise' });
    expect(await readFile(join(folder, 'server/chunks/page.mjs'), 'utf8')).toBe('2');
  });

  it('are forgotten once they are old and there are more than four', async () => {
    const old = new Date(Date.now() - 2 * 3600 * 1000);
    for (const name of ['a', 'b', 'c', 'd']) await utimes(await keep(name), old, old);
    const [first = ''] = await readdir(shelf);
    await recallPrograms(join(shelf, first));
    await keep('e');
    const left = await readdir(shelf);
    expect(left).toHaveLength(4);
    expect(left).toEqual(expect.arrayContaining([first, 'e']));
  });

  it('are others for another code, address, language or colour', () => {
    const { lang, colours } = siteSettingsSchema.parse({});
    const address = 'https://exemple.org/';
    const folders = [
      programsFolder('code', address, { lang, colours }),
      programsFolder('autre', address, { lang, colours }),
      programsFolder('code', `${address}ici/`, { lang, colours }),
      programsFolder('code', address, { lang: 'en', colours }),
      programsFolder('code', address, { lang, colours: { ...colours, primary: '#123456' } }),
    ];
    expect(new Set(folders).size).toBe(folders.length);
  });
});
