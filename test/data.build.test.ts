import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import Ajv2020 from 'ajv/dist/2020.js';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContent, noticeText, type ContentFolder } from './content-folder.ts';
import { buildInto, serveFolder } from './site.ts';

const address = 'https://exemple.org/annuaire';
const { DOMParser } = new JSDOM().window;

/** A directory where things happened: additions, a change, a retirement, a renaming, names made to break formats. */
const content = {
  'site.yaml': 'name: "Annuaire & Cie"\ncontact: "securite@exemple.org"\n',
  'tags.yaml':
    '- slug: "dessin"\n  label: "Dessin"\n  description: "Dessiner."\n  besoin: "dessiner"\n  synonymes:\n    - "croquis rapide"\n',
  'pages/donnees.md': '---\ntitre: "Données"\n---\nUn texte.\n',
  'notices/krita.md':
    noticeText(
      'Krita <&> "co"',
      'tags:\n  - "dessin"\nidentifiant_wikidata: "Q1"\ndate_creation: "2026-01-01"\ndate_modification: "2026-02-01"\nredirections:\n  - "/notices/calligra-krita"\n  - "/tags"\n  - "/content/%C3%A9bauche"\n',
    ) + 'Un texte,\n"entre guillemets".\n',
  'notices/formule.md': noticeText('=1+1', 'alias:\n  - "=formule"\ndate_creation: "2026-01-15"\n'),
  'notices/vieux.md': noticeText(
    'Vieux',
    'tags:\n  - "dessin"\netat: "abandonne"\nremplace_par: "krita"\ndate_creation: "2025-01-01"\ndate_modification: "2026-03-01"\n',
  ),
};

let folder: ContentFolder;
let outDir: string;
let remove: (() => Promise<void>) | undefined;
beforeAll(async () => {
  folder = await createContent(content);
  ({ outDir, remove } = await buildInto(folder.dir, address));
});
afterAll(async () => {
  await remove?.();
  await folder.remove();
});

const read = (path: string) => readFile(join(outDir, path), 'utf8');
const json = async <Shape>(path: string) => JSON.parse(await read(path)) as Shape;
const xml = async (path: string) => {
  const document = new DOMParser().parseFromString(await read(path), 'application/xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return document.documentElement;
};
const texts = (root: Element, selector: string) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);
/** The file an address of the site is. */
const fileOf = (url: string) => {
  const path = decodeURIComponent(url.slice(address.length)).split('?', 1)[0] ?? '';
  return join(outDir, path === '' || path.endsWith('/') ? `${path}index.html` : path);
};

describe('the data of a built site that lives under a path', () => {
  it('has in each page the policy it lives under, which its own markup keeps to', async () => {
    const files = await readdir(outDir, { recursive: true });
    const pages = files.filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(10);
    for (const page of pages) {
      const html = await read(page);
      expect(html, page).toMatch(/<meta charset="?utf-8"?\s*\/?><meta http-equiv="Content-Security-Policy"/i);
      expect(html, page).not.toMatch(/script-src[^;"]*unsafe-inline|style-src[^;"]*unsafe-inline/);
      expect(html, page).toMatch(/<meta name="?referrer/);
      const { document } = new JSDOM(html).window;
      expect(document.querySelectorAll('[style]'), page).toHaveLength(0);
      const handlers = [...document.querySelectorAll('*')].flatMap((element) =>
        element.getAttributeNames().filter((name) => name.startsWith('on')),
      );
      expect(handlers, page).toEqual([]);
      const inline = [...document.querySelectorAll('script:not([src])')].map((script) =>
        script.getAttribute('type'),
      );
      expect(
        // A block of data is no script.
        inline.filter((type) => !/^application\/(?:ld\+)?json$/.test(type ?? '')),
        page,
      ).toEqual([]);
    }
  });

  it('tells where to report a fault of security', async () => {
    const text = await read('.well-known/security.txt');
    expect(text).toMatch(/^Contact: mailto:securite@exemple\.org$/m);
    expect(text).toContain(`Canonical: ${address}/.well-known/security.txt`);
    const expires = Date.parse(/^Expires: (.*)$/m.exec(text)?.[1] ?? '') - Date.now();
    expect(expires / 86_400_000).toBeGreaterThan(300);
    expect(expires / 86_400_000).toBeLessThan(366);
  });

  it('has beside each text file the same, compressed twice', async () => {
    const files = await readdir(outDir, { recursive: true });
    const texts = files.filter((file) => /\.(?:html|json|xml|csv|svg|js|txt|css)$/.test(file));
    expect(texts.length).toBeGreaterThan(20);
    for (const file of texts) {
      const bytes = await readFile(join(outDir, file));
      expect(gunzipSync(await readFile(join(outDir, `${file}.gz`))).equals(bytes), file).toBe(true);
      expect(brotliDecompressSync(await readFile(join(outDir, `${file}.br`))).equals(bytes), file).toBe(true);
    }
  });

  it('has all notices in one file, each as in its own', async () => {
    const all = await json<{ notices: { slug: string; url: string }[] }>('notices.json');
    expect(all).toMatchObject({ version: 1, site: address, licence: 'CC-BY-SA-4.0', count: 3 });
    expect(all.notices.map(({ slug }) => slug)).toEqual(['formule', 'krita', 'vieux']);
    for (const notice of all.notices) {
      expect(await json(`notices/${notice.slug}.json`)).toEqual(notice);
      expect(existsSync(fileOf(notice.url))).toBe(true);
    }
    expect(all.notices[1]).toMatchObject({ nom: 'Krita <&> "co"', corps: 'Un texte,\n"entre guillemets".' });
  });

  it('has notices that the published schema accepts', async () => {
    const schema = await json<{ $id: string }>('schema/notice.json');
    expect(schema.$id).toBe(`${address}/schema/notice.json`);
    const validate = new Ajv2020({ formats: { iri: true, date: true } }).compile(schema);
    const { notices } = await json<{ notices: Record<string, unknown>[] }>('notices.json');
    for (const { slug: _slug, url: _url, corps: _corps, ...front } of notices) {
      expect(validate(front), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it('has a CSV, tags and identifiers', async () => {
    const csv = await read('notices.csv');
    expect(csv).toContain(`\r\nformule,${address}/notices/formule.html,'=1+1,`);
    expect(csv).toContain('"Krita <&> ""co"""');
    expect(await json('tags.json')).toMatchObject({ tags: [{ slug: 'dessin', count: 2 }] });
    expect(await json('identifiants.json')).toMatchObject({
      formule: {},
      krita: { wikidata: 'Q1', redirections: ['/notices/calligra-krita', '/tags', '/content/%C3%A9bauche'] },
    });
  });

  it('has feeds that tell what happened, the whole and by tag', async () => {
    const feed = await xml('atom.xml');
    expect(texts(feed, 'entry > title')).toEqual([
      'Retrait : Vieux',
      'Modification : Krita <&> "co"',
      'Ajout : =1+1',
      'Ajout : Krita <&> "co"',
      'Ajout : Vieux',
    ]);
    for (const link of feed.querySelectorAll('link')) {
      expect(existsSync(fileOf(link.getAttribute('href') ?? '')), link.outerHTML).toBe(true);
    }
    expect(texts(await xml('tags/dessin.xml'), 'entry')).toHaveLength(4);
    const { items } = await json<{ items: { title: string }[] }>('feed.json');
    expect(items.map(({ title }) => title)).toEqual(texts(feed, 'entry > title'));
  });

  it('has a sitemap of every page worth finding, and of no other', async () => {
    const index = await xml('sitemap-index.xml');
    const files = texts(index, 'loc').map((loc) => loc.slice(address.length + 1));
    const listed = new Set((await Promise.all(files.map(xml))).flatMap((map) => texts(map, 'url > loc')));
    for (const loc of listed) expect(existsSync(fileOf(loc)), loc).toBe(true);
    const names = (await readdir(outDir, { recursive: true })).filter((name) => name.endsWith('.html'));
    for (const name of names) {
      const hidden = (await read(name)).includes('content="noindex"');
      const own = `${address}/${name === 'index.html' ? '' : name}`;
      expect(listed.has(own), own).toBe(!hidden);
    }
    expect(await read('robots.txt')).toContain(`Sitemap: ${address}/sitemap-index.xml`);
  });

  it('lets a browser search it', async () => {
    const description = await xml('opensearch.xml');
    expect(texts(description, 'ShortName')).toEqual(['Annuaire & Cie']);
    expect(description.querySelector('Url[type="text/html"]')?.getAttribute('template')).toBe(
      `${address}/recherche.html?q={searchTerms}`,
    );
  });

  it('sends old addresses on, and keeps the pages that exist', async () => {
    for (const file of [
      'content/krita.html',
      'content/vieux.html',
      'notices/calligra-krita.html',
      'content/ébauche.html',
    ]) {
      const { document } = new JSDOM(await read(file)).window;
      const target = document.querySelector('a')?.getAttribute('href') ?? '';
      expect(target).toMatch(/^\/annuaire\/notices\/(?:krita|vieux)\.html$/);
      expect(document.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toBe(
        `0; url=${target}`,
      );
    }
    expect(await read('tags.html')).not.toContain('http-equiv="refresh"');
  });

  it('serves an old address written without .html, accents encoded', async () => {
    const server = await serveFolder(outDir);
    try {
      for (const path of ['/content/krita', '/content/%C3%A9bauche', '/par-tag?tag=dessin']) {
        expect((await fetch(`${server.url}${path}`)).status, path).toBe(200);
      }
    } finally {
      await server.stop();
    }
  });

  it('documents its files on a page, by links that lead somewhere', async () => {
    const { document } = new JSDOM(await read('donnees.html')).window;
    const links = [...document.querySelectorAll('main dt a')].map((link) => link.getAttribute('href') ?? '');
    expect(links.length).toBeGreaterThanOrEqual(18);
    for (const link of links) {
      expect(existsSync(fileOf(`https://exemple.org${link}`)), link).toBe(true);
    }
    expect(document.querySelector('main pre')?.textContent).toContain('"slug": "formule"');
  });

  it('keeps, on « par-tag », a link to each tag with all its names for the script', async () => {
    const { document } = new JSDOM(await read('par-tag.html')).window;
    const link = document.querySelector('[data-by-tag] a');
    expect(link?.getAttribute('href')).toBe('/annuaire/tags/dessin.html');
    expect((link as HTMLElement).dataset.names).toBe('dessin croquisrapide');
  });
});
