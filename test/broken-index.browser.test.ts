import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOurSite } from './our-site.ts';
import { serveHere, type ServedHere } from './serve-here.ts';

/** What a host may give in place of a file: nothing, half of it, its own page, the file of another build. */
const faults = {
  'is missing': () => new Response('', { status: 404 }),
  'is cut': async (whole) => {
    const bytes = await whole.bytes();
    return new Response(bytes.subarray(0, bytes.length / 2));
  },
  'is another page': () => new Response('<!doctype html><title>Accueil</title>'),
  'is of another build': async (whole) =>
    new Response((await whole.text()).replace(/"v":"\w+"/, '"v":"autre"')),
} satisfies Record<string, (whole: Response) => Response | Promise<Response>>;
type Fault = keyof typeof faults;
const inEveryWay = Object.keys(faults) as Fault[];
const withoutBuild = inEveryWay.filter((fault) => fault !== 'is of another build');

let browser: Browser;
let close: () => Promise<void>;
/** Which files are broken, by the hosts of all faults. */
let broken = /^$/;
const hosts = new Map<Fault, ServedHere>();
beforeAll(async () => {
  const site = await openOurSite();
  ({ browser, close } = site);
  for (const fault of inEveryWay) {
    const host = await serveHere(async ({ url }) => {
      const path = url.replace(/^https?:\/\/[^/]+/, '');
      const { status, headers, body } = await fetch(`${site.url}${path}`);
      const whole = new Response(body, {
        status,
        headers: { 'content-type': headers.get('content-type') ?? '' },
      });
      return broken.test(path) ? faults[fault](whole) : whole;
    });
    hosts.set(fault, host);
  }
});
afterAll(async () => {
  await close();
  for (const host of hosts.values()) await host.stop();
});

/** What a person sees of a search of which some files are broken, and what was thrown. */
async function search(query: string, fault: Fault): Promise<Seen> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(String(error)));
  page.on('console', (message) => {
    // Of a missing file, the browser itself says so.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      thrown.push(message.text());
  });
  await page.goto(`${hosts.get(fault)?.url}/recherche.html?${query}`);
  await page.locator('[data-search-results][aria-busy=false]').waitFor({ state: 'attached' });
  const text = (selector: string) => page.locator(selector).innerText();
  const seen = {
    said: `${await text('[data-search-status]')} ${await text('[data-search-note]')}`,
    names: await page.locator('[data-search-results] li a').allTextContents(),
    thrown,
  };
  await context.close();
  return seen;
}

interface Seen {
  said: string;
  names: string[];
  thrown: string[];
}

/** A sentence that says that something could not be read; what answers all the same. */
const unread = /pas pu|Impossible de dire/;
describe('the search with a file of its index that', () => {
  it.each<[string, RegExp, string, readonly Fault[], string?]>([
    ['the names', /^\/recherche\/names.*\.json/, 'q=photoshop', inEveryWay],
    ['the needs', /^\/recherche\/needs\.json/, 'q=gimp', withoutBuild, 'GIMP'],
    ['other ways to say them', /^\/recherche\/phrases.*\.json/, 'q=retoucher+une+photo', inEveryWay, 'GIMP'],
    ['the descriptions', /^\/recherche\/cards-.*\.json/, 'q=photoshop', inEveryWay, 'GIMP'],
    ['the platforms', /^\/recherche\/facets\.json/, 'q=whatsapp+iphone', inEveryWay],
    ['the languages', /^\/recherche\/langues\.json/, 'q=whatsapp+en+breton', inEveryWay],
    ['the licences', /^\/recherche\/licences\.json/, 'q=video&licence=MIT', inEveryWay],
    ['the reasons', /^\/recherche\/notes.*\.json/, 'q=n8n', inEveryWay],
    ['the dates', /^\/recherche\/dates\.json/, 'q=photoshop&tri=verifie', inEveryWay, 'GIMP'],
    ['the script of Pagefind', /^\/pagefind\/pagefind\.js/, 'q=photoshop', withoutBuild, 'GIMP'],
    ['its entry', /^\/pagefind\/pagefind-entry\.json.*/, 'q=photoshop', withoutBuild, 'GIMP'],
    ['its summary', /^\/pagefind\/.*\.pf_meta.*/, 'q=photoshop', withoutBuild, 'GIMP'],
    ['its program', /^\/pagefind\/wasm\..*/, 'q=photoshop', withoutBuild, 'GIMP'],
    ['its pieces', /^\/pagefind\/index\/.*/, 'q=photoshop', withoutBuild, 'GIMP'],
    ['its records', /^\/pagefind\/fragment\/.*/, 'q=détourer+un+suje', withoutBuild],
    ['its numbers', /^\/pagefind\/ids\.json.*/, 'q=photoshop', inEveryWay, 'GIMP'],
  ])('holds %s says so, answers with the rest and throws nothing', async (_, files, query, ways, name) => {
    broken = files;
    const seen = await Promise.all(ways.map((fault) => search(query, fault)));
    for (const [position, { said, names, thrown }] of seen.entries()) {
      const way = ways[position];
      expect(thrown, way).toEqual([]);
      expect(said, way).toMatch(unread);
      expect(said, way).not.toMatch(/aucun résultat/i);
      if (name !== undefined) expect(names, way).toContain(name);
    }
  });

  it('shows nothing that may lack a choice, and offers to lift it', async () => {
    broken = /^\/recherche\/facets\.json/;
    const { names, said } = await search('q=whatsapp+iphone', 'is missing');
    expect(names).toEqual([]);
    expect(said).toContain('iPhone et iPad');
  });

  it('holds names is not missed when the file of all names can be read', async () => {
    broken = /^\/recherche\/names-.*\.json/;
    const seen = await search('q=photoshop', 'is cut');
    expect(seen.said).not.toMatch(unread);
    expect(seen.names.slice(0, 2).sort()).toEqual(['GIMP', 'Krita']);
  });
});
