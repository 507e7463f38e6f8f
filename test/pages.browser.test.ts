import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ecoIndex } from '../bench/ecoindex.ts';
import { openPage } from './every-page.ts';
import { buildOurSite, openOurSite } from './our-site.ts';
import { pageTypes } from './page-types.ts';

let browser: Browser;
let url: string;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ browser, url, close } = await openOurSite());
});
afterAll(() => close());

const open = (path: string, options?: BrowserContextOptions) => openPage(browser, `${url}${path}`, options);

it('every type of page has text of its own and a link to elsewhere without JavaScript', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const path of pageTypes) {
    await page.goto(`${url}${path}`);
    expect((await page.locator('main').innerText()).length, path).toBeGreaterThan(40);
    expect(await page.locator('header a').count(), path).toBeGreaterThan(3);
  }
  await context.close();
});

it('controls that are a drawing alone are seen in forced colours', async () => {
  for (const [path, controls] of [
    ['/', ['main .search button', '.basket']],
    ['/notices/gimp.html', ['a.round', '.basket']],
  ] as const) {
    const { page, context } = await open(path, { forcedColors: 'active' });
    for (const control of controls) {
      const { width, height } = await page.locator(control).evaluate((box) => box.getBoundingClientRect());
      const middle = { width: Math.round(width / 2), height: Math.round(height / 2) };
      const drawing = sharp(await page.locator(control).screenshot()).extract({
        left: Math.round(width / 4),
        top: Math.round(height / 4),
        ...middle,
      });
      const { channels } = await sharp(await drawing.png().toBuffer()).stats();
      expect(channels[0]?.stdev, `${path} ${control}`).toBeGreaterThan(20);
    }
    await context.close();
  }
});

describe('a curated list', () => {
  it('is copied whole, as cards, Markdown or text', async () => {
    const { page, context } = await open('/mini-sites/associations.html', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const count = await page.locator('article h3 a').count();
    const copies: Record<string, string> = {};
    for (const way of ['cartes', 'markdown', 'texte']) {
      await page.locator(`button[data-copy-all="${way}"]`).press('Enter');
      await page.getByText('Copié', { exact: true }).waitFor();
      copies[way] = await page.evaluate(() => navigator.clipboard.readText());
      await page.waitForTimeout(4100);
    }
    expect(copies.cartes?.match(/<article class="framalibre-notice">/g)).toHaveLength(count);
    expect(copies.markdown).toMatch(/^# Faire tourner une association\n\n## /);
    expect(copies.texte?.match(/^- /gm)).toHaveLength(count);
    await context.close();
  });

  it('is named on the notices it recommends, and on the home page', async () => {
    const { page, context } = await open('/notices/paheko.html');
    await page.getByRole('link', { name: 'Faire tourner une association' }).click();
    expect(await page.locator('h1').innerText()).toBe('Faire tourner une association');
    await page.goto(`${url}/`);
    expect(await page.locator('a[href^="/mini-sites/"]').count()).toBeGreaterThanOrEqual(8);
    await context.close();
  });
});

describe('the page of a notice', () => {
  it('weighs 14 KB at most without its logo, and its EcoIndex is 90, whichever notice it is', async () => {
    const folder = await buildOurSite();
    const weigh = async (paths: string[]) => {
      const sent = paths.map((path) => (/\.(?:webp|png|jpg)$/.test(path) ? path : `${path}.br`));
      const sizes = await Promise.all(sent.map(async (path) => (await stat(join(folder, path))).size));
      return sizes.reduce((sum, size) => sum + size, 0);
    };
    const { page, context } = await open('/notices/gimp.html');
    // As with scripts, to which `<noscript>` holds text; a drawing counts for one.
    const count = (html?: string) =>
      page.evaluate((text) => {
        const read = text === undefined ? document : new DOMParser().parseFromString(text, 'text/html');
        return read.querySelectorAll('*').length - read.querySelectorAll('svg *, noscript *').length;
      }, html);
    const shown = await count();
    const names = (await readdir(join(folder, 'notices'))).filter((name) => name.endsWith('.html'));
    const heavy: string[] = [];
    for (const name of names) {
      const path = join('notices', name);
      const html = await readFile(join(folder, path), 'utf8');
      const filesOf = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, file = '']) => file);
      const files = filesOf(/(?:src|href)="\/(assets\/[^"]+)"/g);
      const logo = filesOf(/src="\/(logos\/[^"]+)"[^>]* loading="eager"/g);
      const elements = await count(html);
      if (name === 'gimp.html') expect(shown, 'scripts add nothing').toBeLessThanOrEqual(elements);
      const code = await weigh([path, ...files]);
      const kilobytes = (code + (await weigh(logo))) / 1024;
      const score = ecoIndex({ elements, requests: 1 + files.length + logo.length, kilobytes });
      if (files.length < 2 || code > 14 * 1024 || score < 90) heavy.push(`${name}: ${code}, ${score}`);
    }
    await context.close();
    expect(names.length).toBeGreaterThan(500);
    expect(heavy).toEqual([]);
  });

  it('fits on one sheet of paper, A4 or Letter, the longest too', async () => {
    const { page, context } = await open('/');
    for (const slug of ['firefly-iii', 'matomo', 'piwigo', 'wallabag']) {
      await page.goto(`${url}/notices/${slug}.html`, { waitUntil: 'networkidle' });
      for (const format of ['A4', 'Letter']) {
        const pdf = (await page.pdf({ format, printBackground: true })).toString('latin1');
        expect(pdf.match(/\/Type ?\/Page\b/g), `${slug} ${format}`).toHaveLength(1);
      }
    }
    await context.close();
  });

  it('says things in the order of the contract', async () => {
    const { page, context } = await open('/notices/gimp.html');
    const text = await page.locator('article').evaluate((article) => article.textContent);
    const places = [
      'GIMP',
      'Voir le site',
      'Disponible sur',
      'Langues',
      'Alternative à',
      'Licence',
      'Mots-clefs',
      'Liens',
      'Fiche créée le',
      'Proposer une modification',
      'Copier pour mon mini-site',
    ].map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    await context.close();
  });

  it('tells at a glance what is known, and where one gets it, by plain links', async () => {
    const { page, context } = await open('/notices/signal.html');
    const strip = page.locator('.brief');
    expect(await strip.locator('dt', { hasText: 'Compte à créer' }).locator('+ dd').textContent()).toBe(
      'Oui',
    );
    // Nobody told its price: that is not « free of charge », nor is it « no ».
    expect(await strip.textContent()).not.toContain('Prix');
    const store = page.locator('dt', { hasText: 'Installer (GNU/Linux)' }).locator('+ dd a');
    expect(await store.getAttribute('href')).toBe('https://flathub.org/apps/org.signal.Signal');
    await context.close();
  });

  it('gives a badge, a frame and its files to whoever opens what few look for, with a script or without', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page, context } = await open('/notices/gimp.html', { javaScriptEnabled });
      await page.getByText('Montrer cette notice ailleurs').click();
      const codes = page.locator('.elsewhere textarea');
      await codes.first().waitFor();
      expect(await codes.first().inputValue()).toContain('<article class="framalibre-notice">');
      expect(await codes.nth(1).inputValue()).toContain('/badge/gimp.svg');
      expect(await codes.last().inputValue()).toContain('/notices/gimp/carte.html');
      const files = await page
        .locator('.elsewhere a')
        .evaluateAll((links) => links.map((a) => a.getAttribute('href')));
      expect(files).toEqual(['/notices/gimp.md', '/notices/gimp.json', '/notices/gimp.xml']);
      await context.close();
    }
  });

  it('copies the card exactly, by the keyboard', async () => {
    const { page, context } = await open('/notices/gimp.html', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const button = page.locator('button[data-copy-snippet]');
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Carte copiée').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(
      /^\n {2}<article class="framalibre-notice">\n {4}<div>\n {6}<img src="http.*\/logos\/gimp\.\w+" alt="">\n/,
    );
    expect(copied.endsWith('  </article>\n')).toBe(true);
    await context.close();
  });

  it('is reached with the keyboard from the home page, past a link that skips the menu', async () => {
    const { page, context } = await open('/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await context.close();
  });
});
