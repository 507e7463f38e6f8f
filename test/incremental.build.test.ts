import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContent, noticeText, type ContentFolder } from './content-folder.ts';

const run = promisify(execFile);
const tagsFile = (label: string) =>
  `- slug: "dessin"\n  label: "${label}"\n  description: "Dessiner."\n  besoin: "dessiner"\n  synonymes: []\n`;
const drawing = 'tags:\n  - "dessin"\nalternative_a:\n  - "Photoshop"\nplateformes:\n  - "gnu-linux"\n';

let content: ContentFolder;
let folder: string;
/** In the project, whose packages they ask for. */
const programs = join('.cache', `programs-${process.pid}`);
beforeAll(async () => {
  content = await createContent({
    'site.yaml': 'name: "Annuaire"\n',
    'tags.yaml': tagsFile('Dessin'),
    'alternatives.yaml': '- slug: "photoshop"\n  nom: "Photoshop"\n  alias: []\n  tags:\n    - "dessin"\n',
    'notices/krita.md': noticeText('Krita', drawing),
    'notices/gimp.md': `${noticeText('GIMP', drawing)}Voir [Krita](/notices/krita.html).\n`,
    'notices/vlc.md': noticeText('VLC'),
  });
  folder = await mkdtemp(join(tmpdir(), 'annuaire-pages-'));
  await build('kept');
});
afterAll(async () => {
  for (const left of [folder, programs]) await rm(left, { recursive: true, force: true });
  await content.remove();
});

/** Every file of a build, by path. */
async function build(cache: string): Promise<Map<string, string>> {
  // Each cache has a site of its own: what one remembers of its folder, another would have changed.
  const outDir = join(folder, `site-${cache}`);
  await run(process.execPath, ['--import', './src/language.ts', 'scripts/build.ts'], {
    env: {
      ...process.env,
      CONTENT_DIR: content.dir,
      OUT_DIR: outDir,
      PAGE_CACHE: join(folder, cache),
      PROGRAM_CACHE: join(programs, cache),
      SITE_URL: 'https://exemple.org/un%20annuaire/d%E2%80%99%C3%A9t%C3%A9',
      SOURCE_DATE_EPOCH: '1795000000',
    },
  });
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== '.construit-de');
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  const texts = await Promise.all(paths.map((path) => readFile(path, 'latin1')));
  return new Map(paths.map((path, place) => [path.slice(outDir.length + 1), texts[place] ?? '']));
}

/** When a page was last made, rather than kept. */
const madeAt = async (slug: string) =>
  (await stat(join(folder, 'site-kept', 'notices', `${slug}.html`))).mtimeMs;

/** The files that two builds do not have alike. */
function difference(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].filter((path) => one.get(path) !== other.get(path));
}

/** The last whole build. */
let whole: Map<string, string>;

describe('a build after a change', () => {
  it.each([
    ['of a notice that others name', 'notices/krita.md', noticeText('Krita 6', drawing), ['vlc']],
    ['of what all pages share', 'tags.yaml', tagsFile('Croquis'), []],
    ['of the text of a notice', 'notices/vlc.md', `${noticeText('VLC')}Lire une vidéo.\n`, ['gimp', 'krita']],
  ])('%s is the same as a whole one', async (change, file, text, kept) => {
    const before = await Promise.all(kept.map(madeAt));
    await writeFile(join(content.dir, file), text);
    const after = await build('kept');
    expect(await Promise.all(kept.map(madeAt)), 'pages kept').toEqual(before);
    whole = await build(`new-${change.length}`);
    expect(difference(after, whole)).toEqual([]);
  });

  it('of nothing makes no page', async () => {
    const before = await Promise.all(['gimp', 'krita', 'vlc'].map(madeAt));
    expect(difference(await build('kept'), whole)).toEqual([]);
    expect(await Promise.all(['gimp', 'krita', 'vlc'].map(madeAt))).toEqual(before);
  });

  it('puts right what hands have touched, and does without a memory that is spoilt', async () => {
    const site = join(folder, 'site-kept');
    await writeFile(join(site, 'notices/vlc.html'), 'autre chose');
    await rm(join(site, 'notices/gimp.html.br'));
    await rm(join(site, 'annuaire-hors-ligne.zip'));
    await truncate(join(folder, 'kept', 'judged'), 100);
    expect(difference(await build('kept'), whole)).toEqual([]);
  });

  it('of a site that is gone takes its pages from Astro’s, as a pipeline does', async () => {
    await rm(join(folder, 'site-kept'), { recursive: true });
    await rm(join(folder, 'kept', 'site'));
    expect(difference(await build('kept'), whole)).toEqual([]);
  });

  it('does without programs that are spoilt, and keeps those that it makes', async () => {
    const [key = ''] = await readdir(join(programs, 'kept'));
    const chunks = join(programs, 'kept', key, 'server/chunks');
    const chunk = (await readdir(chunks)).find((name) => name.startsWith('catalogue')) ?? '';
    await truncate(join(chunks, chunk), 100);
    await writeFile(join(content.dir, 'notices/vlc.md'), `${noticeText('VLC')}Lire un film.\n`);
    const after = await build('kept');
    expect((await stat(join(chunks, chunk))).size).toBeGreaterThan(100);
    await rm(join(folder, 'site-kept'), { recursive: true });
    await rm(join(folder, 'kept', 'site'));
    await rm(join(folder, 'kept', 'incremental-build.json'));
    // Whole, by the programs that were kept.
    expect(difference(await build('kept'), after)).toEqual([]);
    await writeFile(join(content.dir, 'notices/vlc.md'), `${noticeText('VLC')}Lire une vidéo.\n`);
  });

  it('of a notice that went leaves nothing of it, nor links to it', async () => {
    await rm(join(content.dir, 'notices/krita.md'));
    const after = await build('kept');
    expect(after.has('notices/krita.html')).toBe(false);
    expect(after).toEqual(await build('without'));
  });
});
