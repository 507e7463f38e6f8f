import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContentFolder } from './content-folder.ts';
import { createEnglishContent } from './english-directory.ts';
import { buildInto } from './site.ts';

const run = promisify(execFile);
let folder: ContentFolder;
let outDir: string;
let remove: (() => Promise<void>) | undefined;
beforeAll(async () => {
  folder = await createEnglishContent();
  ({ outDir, remove } = await buildInto(folder.dir));
});
afterAll(async () => {
  await remove?.();
  await folder.remove();
});

const read = (path: string) => readFile(join(outDir, path), 'utf8');
const inEnglish = (script: string, args: string[] = []) =>
  run(process.execPath, ['--import', './src/language.ts', script, ...args], {
    env: { ...process.env, CONTENT_DIR: folder.dir },
  });
const filesEndingIn = async (ending: RegExp) =>
  (await readdir(outDir, { recursive: true })).filter((path) => ending.test(path));

/** What a person sees or hears of a page: its texts, and the attributes that are read out or shown. */
function readable(html: string): string {
  const { document } = new JSDOM(html).window;
  for (const hidden of document.querySelectorAll('script, style')) hidden.remove();
  const shown = ['title', 'alt', 'aria-label', 'placeholder', 'content', 'label'];
  return [
    document.title,
    ...textsIn(document.body),
    ...[...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes]
        .filter(({ name }) => shown.includes(name) || name.startsWith('data-'))
        .map(({ value }) => value),
    ),
  ].join('\n');
}

function textsIn(node: Node): string[] {
  return node.nodeType === 3
    ? [(node.textContent ?? '').replace(/\s+/g, ' ')]
    : [...node.childNodes].flatMap((child) => textsIn(child));
}

/** Small words no French sentence does without, and that English has not. */
const french =
  /(?<![\p{Letter}/.-])(?:le|les|une|des|du|est|et|que|qui|dans|avec|ses|cette|ces|vous|nous|votre|aux|sans|leur|aucune?|voir|pour|sur|logiciels?|annuaire|mots-clefs?)(?![\p{Letter}/.-])|[«»]/iu;

describe('a directory in English', () => {
  it('says so to browsers, networks, feeds and readers of feeds', async () => {
    const home = await read('index.html');
    expect(home).toContain('<html lang="en">');
    expect(home).toContain('"inLanguage":"en"');
    expect(await read('atom.xml')).toContain('xml:lang="en"');
    expect(await read('opensearch.xml')).toContain('<Language>en</Language>');
    expect(JSON.parse(await read('feed.json'))).toMatchObject({ language: 'en' });
    expect(await read('content/brush.html')).toContain('<html lang="en">');
  });

  it('has no page that speaks French', async () => {
    const pages = await filesEndingIn(/\.html$/);
    expect(pages.length).toBeGreaterThan(30);
    const faults = await Promise.all(
      pages.map(async (path) => {
        const said = readable(await read(path));
        return said
          .split('\n')
          .filter((line) => french.test(line))
          .map((line) => `${path}: ${line.trim().slice(0, 120)}`);
      }),
    );
    expect(faults.flat()).toEqual([]);
  });

  it('gives browsers, feeds and data no sentence of another language', async () => {
    const files = await filesEndingIn(/\.(?:html|js|json|xml|csv|svg|txt|webmanifest|css)$/);
    const texts = await Promise.all(files.map(async (path) => [path, await read(path)] as const));
    const sentences = await frenchSentences();
    expect(sentences.length).toBeGreaterThan(500);
    const faults = texts.flatMap(([path, text]) =>
      sentences.filter((sentence) => text.includes(sentence)).map((sentence) => `${path}: ${sentence}`),
    );
    expect(faults).toEqual([]);
  });

  it('says dates, languages and countries in English', async () => {
    const page = await read('notices/brushwork.html');
    expect(page).toContain('22 January 2026');
    expect(page).toContain('Portuguese (Brazil)');
    expect(await read('hebergeurs.html')).toContain('Belgium');
  });

  it('is searched in English: small words, endings and slips', async () => {
    const queries = {
      'software to edit a video': 'cutter',
      'I am looking for an app for editing videos please': 'cutter',
      'image editors': 'brushwork',
      'alternative to photoshop': 'brushwork',
      photoshpo: 'brushwork',
      padwrtier: 'padwriter',
      'restoring old prints': 'brushwork',
      'instead of google docs': 'padwriter',
    };
    const { stdout } = await inEnglish('test/ask-search.ts', Object.keys(queries));
    const found = JSON.parse(stdout) as Record<string, string[]>;
    expect(Object.fromEntries(Object.keys(queries).map((query) => [query, found[query]?.[0]]))).toEqual(
      queries,
    );
  });

  it('has its full-text index in English: words without their English endings', async () => {
    const records = await filesEndingIn(/^pagefind\/fragment\/.+\.pf_fragment$/);
    const texts = await Promise.all(
      records.map(async (path) => gunzipSync(await readFile(join(outDir, path))).toString('utf8')),
    );
    const words = texts.join(' ').match(/[a-z]+/g);
    // « restore old prints », « retouch pictures with layers ».
    expect(words).toEqual(expect.arrayContaining(['restor', 'print', 'pictur', 'lay']));
    expect(words).not.toEqual(expect.arrayContaining(['pictures']));
  });

  it('is checked in English', async () => {
    const { stdout } = await inEnglish('scripts/check.ts');
    expect(stdout).toMatch(/All is well|warning/);
    expect(stdout).not.toMatch(french);
  });
});

/** The sentences of `src/i18n/fr` that English says otherwise, without their parameters: the longest piece of each. */
async function frenchSentences(): Promise<string[]> {
  const sentences: string[] = [];
  for (const name of await readdir('src/i18n/fr')) {
    // What people type is no sentence of the site.
    if (!name.endsWith('.ts') || /\.test\.ts$|^search-language/.test(name)) continue;
    const own = textsOf(await import(join('../src/i18n/fr', name)));
    const other = new Set(textsOf(await import(join('../src/i18n/en', name))));
    for (const text of own) {
      if (other.has(text)) continue;
      const piece = text
        .split(/\{\w+\}/)
        .reduce((longest, part) => (part.length > longest.length ? part : longest));
      if (piece.trim().length >= 12) sentences.push(piece.trim());
    }
  }
  return sentences;
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
