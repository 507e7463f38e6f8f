import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { buildInto, serveFolder } from './site.ts';

let browser: Browser;
let url: string;
const undo: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const { outDir, remove } = await buildInto('content');
  const server = await serveFolder(outDir);
  browser = await launchBrowser();
  url = server.url;
  undo.push(() => browser.close(), server.stop, remove);
});

afterAll(async () => {
  for (const step of undo) await step();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${url}${path}`, { waitUntil: 'networkidle' });
  return page;
}

const settled = (page: Page) =>
  page.locator('[data-search-results][aria-busy=false]').waitFor({ state: 'attached' });
const names = (page: Page) => page.locator('[data-search-results] li a').allTextContents();
const field = (page: Page) => page.locator('input[type=search][name=q]');

async function type(page: Page, text: string): Promise<void> {
  await field(page).fill('');
  await field(page).pressSequentially(text);
  await settled(page);
}

describe('the search page', () => {
  it('answers as one types, each result with one link to its notice', async () => {
    const page = await open('/recherche.html');
    await type(page, 'photoshop');
    expect((await names(page)).slice(0, 2).sort()).toEqual(['GIMP', 'Krita']);
    expect(await page.locator('[data-search-results] li').count()).toBe(
      await page.locator('[data-search-results] li a').count(),
    );
    expect(await page.locator('[data-search-results] li a').first().getAttribute('href')).toMatch(
      /^\/notices\/[a-z0-9-]+\.html$/,
    );
    expect(await page.locator('[data-search-status][aria-live=polite]').textContent()).toMatch(
      /résultats pour « photoshop »/,
    );
    expect(await page.locator('[data-search-featured] li').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('corrects a misspelling, says so, and lets one search the very words', async () => {
    const page = await open('/recherche.html?q=fierfox');
    await settled(page);
    expect((await names(page))[0]).toBe('Firefox');
    expect(await page.locator('[data-search-correction]').textContent()).toContain(
      'Résultats pour « Firefox »',
    );
    await page.locator('[data-search-correction] a').click();
    await settled(page);
    expect(await names(page)).toEqual([]);
    expect(new URL(page.url()).search).toBe('?q=fierfox&exact=1');
    await page.context().close();
  });

  it('says that there is nothing, and leads to the form with the name in it', async () => {
    const page = await open('/recherche.html?q=zzzqqq');
    await settled(page);
    expect(await names(page)).toEqual([]);
    expect(await page.locator('[data-search-status]').textContent()).toBe('Aucun résultat pour « zzzqqq ».');
    expect(await page.locator('[data-search-empty] a').first().getAttribute('href')).toBe(
      '/contribuer.html?nom=zzzqqq',
    );
    await page.context().close();
  });

  it('keeps its state in the address: filters, Back, and values that mean nothing', async () => {
    const page = await open('/recherche.html?q=video&plateforme=nimporte');
    await settled(page);
    const all = await page.locator('[data-search-status]').textContent();
    await page.locator('input[name=plateforme][value=android]').check();
    await page.waitForURL(/plateforme=android/);
    await settled(page);
    await expect.poll(() => page.locator('[data-search-status]').textContent()).not.toBe(all);
    const filtered = await names(page);
    await page.goBack();
    await expect.poll(() => page.locator('[data-search-status]').textContent()).toBe(all);
    await page.goto(`${url}/recherche.html?q=video&plateforme=android`);
    await settled(page);
    expect(await names(page)).toEqual(filtered);
    await page.context().close();
  });

  it('counts what each filter would give', async () => {
    const page = await open('/recherche.html?q=photoshop');
    await settled(page);
    const label = page.locator('label[for="filtre-plateforme-windows"]');
    const count = Number(/\((\d+)\)/.exec((await label.textContent()) ?? '')?.[1]);
    await label.click();
    await page.waitForURL(/plateforme=windows/);
    await expect.poll(async () => (await names(page)).length).toBe(count);
    await page.context().close();
  });

  it('is worked with the keyboard alone', async () => {
    const page = await open('/recherche.html');
    await type(page, 'firefox');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Firefox');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
    await page.keyboard.press('Escape');
    expect(await field(page).inputValue()).toBe('');
    await type(page, 'gimp');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/recherche.html?q=gimp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/notices/gimp.html');
    await page.context().close();
  });

  it('shows more results when asked', async () => {
    const page = await open('/recherche.html?q=association');
    await settled(page);
    expect(await names(page)).toHaveLength(20);
    await page.locator('[data-search-results] button').click();
    await expect.poll(async () => (await names(page)).length).toBe(40);
    await page.context().close();
  });

  it.each(['c++', '.net', '(', '\\', '<b>gras</b>', '%00', '🎉', 'a'.repeat(2000)])(
    'survives « %s »',
    async (query) => {
      const page = await open(`/recherche.html?q=${encodeURIComponent(query)}`);
      const faults: Error[] = [];
      page.on('pageerror', (fault) => faults.push(fault));
      await settled(page);
      expect(faults).toEqual([]);
      expect(await page.locator('[data-search-results] b').count()).toBe(0);
      await page.context().close();
    },
  );

  it('leads somewhere without JavaScript', async () => {
    const page = await open('/recherche.html?q=gimp', { javaScriptEnabled: false });
    expect(await page.locator('form[role=search]').getAttribute('action')).toBe('/recherche.html');
    for (const path of ['/notices.html', '/tags.html', '/alternatives.html'])
      expect(await page.locator(`[data-search-start] a[href="${path}"]`).count()).toBe(1);
    await page.context().close();
  });

  it('says so when its files cannot be had', async () => {
    const page = await open('/recherche.html');
    await page.context().route('**/recherche/*.json', (route) => route.abort());
    await field(page).fill('vlc photoshop');
    await expect
      .poll(() => page.locator('[data-search-status]').textContent())
      .toContain('pas pu se charger');
    await page.context().close();
  });
});

describe('the search field of every page', () => {
  it('fetches nothing before it is used', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${url}/notices/gimp.html`, { waitUntil: 'networkidle' });
    expect(asked.filter((address) => /suggest|recherche\//.test(address))).toEqual([]);
    await context.close();
  });

  it('suggests notices in a list box, and goes to the chosen one', async () => {
    const page = await open('/notices/gimp.html');
    await field(page).click();
    await page.locator('input[role=combobox]').waitFor();
    await field(page).pressSequentially('fierfox');
    const options = page.locator('[role=listbox] [role=option]');
    await expect.poll(() => options.first().textContent()).toContain('Firefox');
    expect(await options.count()).toBeLessThanOrEqual(8);
    expect(await field(page).getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await field(page).getAttribute('aria-activedescendant')).toBe(
      await options.first().getAttribute('id'),
    );
    await page.keyboard.press('Enter');
    await page.waitForURL('**/notices/firefox.html');
    await page.context().close();
  });

  it('searches as usual when nothing is chosen', async () => {
    const page = await open('/');
    await field(page).click();
    await field(page).pressSequentially('montage video');
    await page.locator('[role=option]').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('[role=listbox]').isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    await page.waitForURL(/recherche\.html\?q=montage\+video$/);
    await settled(page);
    expect((await names(page)).length).toBeGreaterThan(3);
    await page.context().close();
  });
});
