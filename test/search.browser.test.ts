import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOurSite } from './our-site.ts';

let browser: Browser;
let url: string;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ browser, url, close } = await openOurSite());
});
afterAll(() => close());

/** @param before runs in the page before its own scripts */
async function open(path: string, options: BrowserContextOptions = {}, before?: () => void): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  if (before !== undefined) await context.addInitScript(before);
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
      /résultats pour «\xa0photoshop\xa0»/,
    );
    expect(await page.locator('[data-search-featured] li').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('corrects a misspelling, says so, and lets one search the very words', async () => {
    const page = await open('/recherche.html?q=fierfox');
    await settled(page);
    expect((await names(page))[0]).toBe('Firefox');
    expect(await page.locator('[data-search-correction]').textContent()).toContain(
      'Résultats pour « Firefox »',
    );
    await page.locator('[data-search-correction] a').click();
    await settled(page);
    expect(await names(page)).toEqual([]);
    expect(new URL(page.url()).search).toBe('?q=fierfox&exact=1');
    await page.context().close();
  });

  it('says how many there are once they are all there: until then, the sentence ends with « … »', async () => {
    const page = await open('/notices.html', {}, () => {
      addEventListener('DOMContentLoaded', () => {
        const status = document.querySelector('[data-search-status]');
        const tell = () => {
          if (status === null || /^$|…$/.test(status.textContent)) return;
          const shown = document.querySelectorAll('[data-search-results] li').length;
          document.documentElement.dataset.shownWhenTold ??= String(shown);
        };
        if (status !== null) new MutationObserver(tell).observe(status, { childList: true });
      });
    });
    await page.context().route('**/recherche/cards-*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      await route.continue();
    });
    await page.goto(`${url}/recherche.html?q=${encodeURIComponent('détourer')}`);
    await settled(page);
    const shown = await page.evaluate(() => document.documentElement.dataset.shownWhenTold);
    expect([shown, Number(shown) > 0]).toEqual([String((await names(page)).length), true]);
    await page.context().close();
  });

  it('draws a software without a logo by its need, in results and in suggestions', async () => {
    const page = await open('/recherche.html?q=pinta');
    await settled(page);
    const drawn = (place: string) =>
      page.waitForFunction((selector) => {
        const tile = document.querySelector(selector);
        const style = tile && getComputedStyle(tile);
        return style?.backgroundImage.includes('data:image/svg') && style.color === 'rgba(0, 0, 0, 0)';
      }, `${place} .monogram[data-need]`);
    await drawn('[data-search-results]');
    await page.goto(`${url}/notices/gimp.html`);
    await field(page).pressSequentially('pinta');
    await drawn('[role=option]');
    expect(await page.locator('[role=option]').last().textContent()).toBe('Voir le résultat');
    await page.context().close();
  });

  it('says that there is nothing, and leads to the form with the name in it', async () => {
    const page = await open('/recherche.html?q=zzzqqq');
    await settled(page);
    expect(await names(page)).toEqual([]);
    expect(await page.locator('[data-search-status]').textContent()).toBe('Aucun résultat pour « zzzqqq ».');
    expect(await page.locator('[data-search-empty] a').first().getAttribute('href')).toBe(
      '/contribuer.html?nom=zzzqqq',
    );
    await page.context().close();
  });

  it('keeps its state in the address: filters, Back, and values that mean nothing', async () => {
    const page = await open('/recherche.html?q=video&plateforme=nimporte');
    await settled(page);
    const all = await page.locator('[data-search-status]').textContent();
    expect(await page.locator('[data-search-chips] a').count()).toBe(0);
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
    const page = await open('/recherche.html?q=audacity');
    await settled(page);
    const label = page.locator('label[for="filtre-plateforme-windows"]');
    const count = Number(/\((\d+)\)/.exec((await label.textContent()) ?? '')?.[1]);
    // More would be shown by pages.
    expect(count).toBeLessThanOrEqual(12);
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

  it('leads from the field of another page to the first result in three presses', async () => {
    const page = await open('/');
    await field(page).fill('montage video');
    await page.keyboard.press('Enter');
    await page.waitForURL(/recherche/);
    const skip = page.locator('a.skip').first();
    // Until there are results, it leads to the page.
    await expect.poll(() => skip.getAttribute('href')).not.toMatch(/#contenu$/);
    await settled(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#/);
    await page.keyboard.press('Tab');
    const first = page.locator('[data-search-results] li a').first();
    await expect.poll(() => first.evaluate((link) => link === document.activeElement)).toBe(true);
    // Nothing is searched any more: it leads to the page again.
    await field(page).fill('');
    await expect.poll(() => skip.getAttribute('href')).toMatch(/#contenu$/);
    await page.context().close();
  });

  it('shows more results when asked', async () => {
    const page = await open('/recherche.html?q=association');
    await settled(page);
    expect(await names(page)).toHaveLength(12);
    await page.locator('[data-search-results] > button').click();
    await expect.poll(async () => (await names(page)).length).toBe(24);
    await page.context().close();
  });

  describe('whatever is asked', () => {
    let page: Page;
    const faults: Error[] = [];
    beforeAll(async () => {
      page = await open('/recherche.html');
      page.on('pageerror', (fault) => faults.push(fault));
    });
    afterAll(() => page.context().close());

    it.each([
      'c++',
      '.net',
      '(',
      '\\',
      '""',
      '<b>gras</b>',
      '%00',
      '🎉',
      'ge\u0301ne\u0301alogie',
      'שלום',
      '__proto__',
      'a'.repeat(2000),
    ])('survives « %s »', async (query) => {
      await page.goto(`${url}/recherche.html?q=${encodeURIComponent(query)}`, { waitUntil: 'networkidle' });
      await settled(page);
      expect(faults).toEqual([]);
      expect(await page.locator('[data-search-results] b').count()).toBe(0);
    });
  });

  it('makes a choice of a platform that is typed: nothing else is shown, and it is removed with its words', async () => {
    const page = await open('/recherche.html?q=whatsapp+iphone');
    await settled(page);
    const chip = page.locator('[data-search-chips] a');
    expect(await chip.textContent()).toContain('iPhone et iPad');
    expect(await page.locator('[data-search-status]').textContent()).toContain('iPhone et iPad');
    expect(await page.locator('[data-search-product]').textContent()).toBe('À la place de WhatsApp');
    const slugs = await page
      .locator('[data-search-results] li a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    for (const path of slugs) {
      const response = await page.request.get(`${url}${path.replace('.html', '.json')}`);
      const { plateformes } = (await response.json()) as { plateformes: string[] };
      expect(plateformes).toContain('ios');
    }
    await chip.click();
    await settled(page);
    expect(await field(page).inputValue()).toBe('whatsapp');
    expect(await page.locator('[data-search-chips] a').count()).toBe(0);
    expect((await names(page)).length).toBeGreaterThan(slugs.length);
    await page.context().close();
  });

  it('leads to what replaces a product also when a platform leaves none of it', async () => {
    const page = await open('/recherche.html?q=doodle+sur+android');
    await settled(page);
    expect(await names(page)).toEqual([]);
    expect(await page.locator('[data-search-product] a').getAttribute('href')).toBe(
      '/alternatives/doodle.html',
    );
    await page.context().close();
  });

  it('offers to lift a choice, by its name, when nothing is left', async () => {
    const page = await open('/recherche.html?q=whatsapp+en+breton&plateforme=bsd');
    await settled(page);
    expect(await names(page)).toEqual([]);
    const lift = page.locator('[data-search-empty] a', { hasText: 'breton' });
    await lift.click();
    await page.waitForURL((address) => !address.search.includes('breton'));
    await page.context().close();
  });

  it('says why each result is there, and marks what was looked for', async () => {
    const page = await open('/recherche.html?q=retoucher+une+photo');
    await settled(page);
    const count = await page.locator('[data-search-results] li').count();
    const reasons = await page.locator('[data-search-results] li [data-search-reason]').allTextContents();
    expect(reasons).toHaveLength(count);
    expect(reasons[0]).toBe('pour retoucher une photo');
    expect(reasons.filter((reason) => reason === '')).toEqual([]);
    expect(await page.locator('[data-search-results] mark').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('tells by name what was refused, with the reason, and what to take instead', async () => {
    const page = await open('/recherche.html?q=obsidian');
    await settled(page);
    expect(await page.locator('[data-search-note]').textContent()).toMatch(
      /Obsidian n’est pas dans l’annuaire.+propriétaire/,
    );
    expect((await names(page)).length).toBeGreaterThan(0);
    await type(page, 'n8n');
    expect(await page.locator('[data-search-note]').textContent()).toContain('Sustainable Use License');
    expect(await names(page)).toEqual([]);
    await type(page, 'metabase');
    expect(await page.locator('[data-search-note]').textContent()).toContain('Metabase est souhaité');
    await page.context().close();
  });

  it('says what to know of what replaces a product, and lists nothing else', async () => {
    const page = await open('/recherche.html?q=leboncoin');
    await settled(page);
    expect(await page.locator('[data-search-note]').textContent()).toMatch(/^leboncoin, à savoir\s:.+public/);
    expect(await names(page)).toEqual(['Flohmarkt']);
    await page.context().close();
  });

  it('leads from a software and a place to who hosts it', async () => {
    const page = await open('/recherche.html?q=nextcloud+lyon');
    await settled(page);
    expect((await names(page))[0]).toBe('Nextcloud');
    expect(await page.locator('[data-search-note] a').first().getAttribute('href')).toBe(
      '/hebergeurs.html?logiciel=nextcloud',
    );
    await page.context().close();
  });

  it('searches texts with Pagefind, fetched at the first pause only', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const asked: string[] = [];
    context.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${url}/recherche.html`, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
    await type(page, 'détourer un sujet');
    expect((await names(page))[0]).toBe('GIMP');
    await context.close();
  });

  it('guesses with code that is fetched when nothing was told', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const asked: string[] = [];
    context.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${url}/recherche.html`, { waitUntil: 'networkidle' });
    const guessing = () => asked.filter((path) => /\/beyond\.[^/]+\.js$/.test(path));
    await field(page).fill('firefox');
    await page.locator('[data-search-results] li').first().waitFor();
    expect(guessing()).toEqual([]);
    await type(page, 'fierfox');
    expect((await names(page))[0]).toBe('Firefox');
    expect(guessing()).not.toEqual([]);
    await context.close();
  });

  it('says what it could not search, and never « aucun résultat », when texts cannot be had', async () => {
    const page = await open('/recherche.html');
    await page.context().route('**/pagefind/**', (route) => route.abort());
    await type(page, 'photoshop');
    expect(await page.locator('[data-search-status]').textContent()).toContain(
      'les textes n’ont pas pu l’être',
    );
    expect((await names(page)).length).toBeGreaterThan(0);
    await type(page, 'zzzz yyyy');
    const said = (await page.locator('[data-search-status]').textContent()) ?? '';
    expect(said).toContain('n’ont pas pu être cherchés');
    expect(said).not.toMatch(/aucun résultat/i);
    await page.context().unroute('**/pagefind/**');
    await type(page, 'détourer un sujet');
    expect((await names(page))[0]).toBe('GIMP');
    await page.context().close();
  });

  it.each([
    ['a piece of the index that is another page', '**/pagefind/index/*', '<!doctype html>'],
    ['an index of another build, which stays', '**/pagefind/ids.json*', '{"v":"autre","ids":""}'],
  ])('says what it could not search with %s', async (_, files, body) => {
    const page = await open('/recherche.html');
    await page.context().route(files, (route) => route.fulfill({ body }));
    await type(page, 'zzzz yyyy');
    await expect
      .poll(() => page.locator('[data-search-status]').textContent())
      .toContain('n’ont pas pu être cherchés');
    await type(page, 'photoshop');
    await expect.poll(async () => (await names(page)).slice(0, 2).sort()).toEqual(['GIMP', 'Krita']);
    await page.context().close();
  });

  it('names and links what it finds when descriptions cannot be had', async () => {
    const page = await open('/recherche.html');
    await page.context().route('**/recherche/cards-*', (route) => route.fulfill({ body: '<!doctype html>' }));
    await type(page, 'photoshop');
    expect(await page.locator('[data-search-results] li').count()).toBe(12);
    await page.context().close();
  });

  it('goes on with what it has when the connection is cut, says so, and finds all again once it is back', async () => {
    const page = await open('/recherche.html');
    // Two names of one letter may be in one piece of the index: the first must not bring that of the second.
    await page.context().route('**/pagefind/index/**', (route) => route.abort());
    await type(page, 'gimp');
    await page.context().unroute('**/pagefind/index/**');
    await page.context().setOffline(true);
    await type(page, 'gnucash');
    expect((await names(page))[0]).toBe('GnuCash');
    expect(await page.locator('[data-search-status]').textContent()).toContain(
      'les textes n’ont pas pu l’être',
    );
    await type(page, 'mastodon');
    expect(await page.locator('[data-search-status]').textContent()).toContain('connexion semble coupée');
    await page.context().setOffline(false);
    await type(page, 'détourer un sujet');
    expect((await names(page))[0]).toBe('GIMP');
    await page.context().close();
  });

  it('goes on by names and needs where WebAssembly is forbidden', async () => {
    const page = await open('/recherche.html');
    await page.context().route('**/assets/text-worker*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': "script-src 'self'" },
      });
    });
    await type(page, 'photoshop');
    expect(await page.locator('[data-search-status]').textContent()).toContain(
      'les textes n’ont pas pu l’être',
    );
    await page.context().close();
  });

  it('goes on by names and needs in a browser without workers, and says what was not searched', async () => {
    const page = await open('/recherche.html', {}, () => {
      Reflect.deleteProperty(globalThis, 'Worker');
    });
    for (const query of ['gimp', 'photoshop', 'retoucher une photo']) {
      await type(page, query);
      expect((await names(page)).slice(0, 3), query).toContain('GIMP');
      expect(await page.locator('[data-search-status]').textContent(), query).toContain(
        'les textes n’ont pas pu l’être',
      );
    }
    await type(page, 'zzzz yyyy');
    expect(await page.locator('[data-search-status]').textContent()).not.toMatch(/aucun résultat/i);
    await page.context().close();
  });

  it('unfolds licences and languages on demand, and keeps the place', async () => {
    const page = await open('/recherche.html?q=photoshop');
    await settled(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.locator('#filtre-langue').click();
    await page.locator('label[for="filtre-langue-fr"]').waitFor();
    expect(asked).toEqual(['/recherche/langues.json']);
    expect(await page.locator('#filtre-langue').evaluate((one) => one === document.activeElement)).toBe(true);
    await page.locator('label[for="filtre-langue-fr"]').click();
    await page.locator('[data-search-chips] a').waitFor();
    expect(page.url()).toContain('langue=fr');
    await page.context().close();
  });

  it('reads the site again when it was rebuilt meanwhile', async () => {
    const page = await open('/recherche.html');
    await page
      .context()
      .route('**/pagefind/ids.json*', (route) => route.fulfill({ json: { v: 'autre', ids: '' } }), {
        times: 1,
      });
    await type(page, 'photoshop');
    await expect
      .poll(() => page.locator('[data-search-status]').textContent())
      .toMatch(/^\d+ résultats pour/);
    await page.context().close();
  });

  it('holds the query in its title, and finds its place again with Back', async () => {
    const page = await open('/recherche.html?q=association');
    await settled(page);
    expect(await page.title()).toContain('association');
    await page.locator('[data-search-results] > button').click();
    await expect.poll(async () => (await names(page)).length).toBe(24);
    const link = page.locator('[data-search-results] li a').nth(20);
    await link.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(500);
    await link.click();
    await page.waitForURL('**/notices/*.html');
    await page.goBack();
    await settled(page);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before - 100);
    expect((await names(page)).length).toBe(24);
    await page.context().close();
  });

  it('leads on by lists before anything is typed, and again once it is cleared', async () => {
    const page = await open('/recherche.html');
    const lists = page.locator('[data-search-start]');
    await lists.waitFor();
    await type(page, 'gimp');
    expect(await lists.count()).toBe(0);
    await field(page).fill('');
    await lists.waitFor();
    await page.context().close();
  });

  it('puts its results on paper, and none of what narrows them', async () => {
    const page = await open('/recherche.html?q=photoshop');
    await settled(page);
    await page.locator('[data-search-facets] fieldset').first().waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[data-search-results] li').first().isVisible()).toBe(true);
    for (const tool of ['[data-search-filters]', '[data-search-quick]', '[data-search-sort]'])
      expect(await page.locator(tool).isVisible()).toBe(false);
    await page.context().close();
  });

  it('sorts by name', async () => {
    const page = await open('/recherche.html?q=photo&tri=nom');
    await settled(page);
    const found = await names(page);
    expect(found).toEqual(
      [...found].sort(new Intl.Collator('fr', { ignorePunctuation: true, numeric: true }).compare),
    );
    await page.context().close();
  });

  it('shows four results on the first screen of a phone, and its filters in a sheet under the first of them', async () => {
    const page = await open('/recherche.html?q=photo', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    await settled(page);
    const bottoms = await page
      .locator('[data-search-results] li')
      .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().bottom));
    expect(bottoms.filter((bottom) => bottom <= 844).length).toBeGreaterThanOrEqual(4);
    await page.locator('[data-search-filters] > summary').click();
    await page.locator('input[name=plateforme][value=android]').check();
    await expect
      .poll(() => page.locator('[data-search-see]').textContent())
      .toMatch(/^Voir les \d+ résultats$/);
    const sheet = await page
      .locator('[data-search-see]')
      .evaluate((button) => button.closest('.sheet')?.getBoundingClientRect().top ?? 0);
    const first = await page.locator('[data-search-results] li').first().boundingBox();
    expect(first === null ? 0 : first.y + first.height).toBeLessThanOrEqual(sheet);
    await page.locator('[data-search-see]').click();
    expect(await page.locator('input[name=plateforme]').first().isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.context().close();
  });

  it('shows three filters at least of its sheet where a screen of 1280 by 1024 is read at 400 %', async () => {
    const page = await open('/recherche.html?q=photo', { viewport: { width: 320, height: 256 } });
    await settled(page);
    await page.locator('[data-search-filters] > summary').click();
    const shown = await page.locator('[data-search-facets]').evaluate((facets) => facets.clientHeight);
    const one = await page.locator('[data-search-facets] label').first().boundingBox();
    expect(shown).toBeGreaterThanOrEqual(3 * (one?.height ?? Number.POSITIVE_INFINITY));
    await page.context().close();
  });

  it('leads somewhere without JavaScript', async () => {
    const page = await open('/recherche.html?q=gimp', { javaScriptEnabled: false });
    expect(await page.locator('form[role=search]').getAttribute('action')).toBe('/recherche.html');
    expect(await field(page).inputValue()).toBe('gimp');
    for (const path of ['/notices.html', '/tags.html', '/alternatives.html', '/alternatives/lettre-p.html'])
      expect(await page.locator(`[data-search-start] a[href="${path}"]`).count()).toBe(1);
    await page.locator('[data-search-start] a[href="/besoins.html"]').click();
    const need = page.locator('main li', { hasText: 'filtres photo' });
    expect(await need.locator('a').getAttribute('href')).toBe('/tags/retouche-photo.html');
    await page.context().close();
  });

  it('says so when its files cannot be had', async () => {
    const page = await open('/recherche.html');
    await page.context().route('**/recherche/*.json', (route) => route.abort());
    await field(page).fill('vlc photoshop');
    await expect
      .poll(() => page.locator('[data-search-status]').textContent())
      .toContain('dans ce qui a pu être lu');
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
    expect(await options.count()).toBeLessThanOrEqual(9);
    await expect
      .poll(() => page.locator('.search [role=status]').textContent())
      .toMatch(/^\d+ suggestions?\.$/);
    expect(await field(page).getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await field(page).getAttribute('aria-activedescendant')).toBe(
      await options.first().getAttribute('id'),
    );
    await page.keyboard.press('Enter');
    await page.waitForURL('**/notices/firefox.html');
    await page.context().close();
  });

  it('keeps the suggestion one has gone to while others arrive', async () => {
    const page = await open('/notices/gimp.html');
    const { promise: asked, resolve: send } = Promise.withResolvers<undefined>();
    await page.route('**/recherche/needs.json', async (route) => {
      await asked;
      await route.continue();
    });
    await field(page).click();
    await page.locator('input[role=combobox]').waitFor();
    await field(page).pressSequentially('firefox');
    await page.locator('[role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    const first = page.locator('[role=option][aria-selected=true]');
    const chosen = await first.getAttribute('data-href');
    await first.evaluate((option) => (option.dataset.early = ''));
    send(undefined);
    await expect.poll(() => page.locator('[data-early]').count()).toBe(0);
    expect(await first.getAttribute('data-href')).toBe(chosen);
    expect(await field(page).getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'));
    await page.context().close();
  });

  it('opens its list under the field, over the page, with nothing that the policy refuses', async () => {
    const page = await open('/notices/gimp.html');
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    const header = page.locator('body > header');
    const before = await header.boundingBox();
    await field(page).click();
    await field(page).pressSequentially('whats');
    await page.locator('[role=option]').first().waitFor();
    const input = await field(page).boundingBox();
    const list = await page.locator('[role=listbox]').boundingBox();
    expect(list?.y).toBeGreaterThanOrEqual((input?.y ?? 0) + (input?.height ?? 0));
    expect(await header.boundingBox()).toEqual(before);
    expect(refused).toEqual([]);
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

  it('suggests a product with what replaces it, a logo and a reason for each, and the way to all', async () => {
    const page = await open('/');
    await field(page).click();
    await field(page).pressSequentially('whatsapp');
    const options = page.locator('[role=listbox] [role=option]');
    await expect.poll(() => options.first().textContent()).toMatch(/À la place de WhatsApp\d+ remplaçants/);
    expect(await options.nth(1).locator('.logo').count()).toBe(1);
    expect(await options.nth(1).locator('[data-search-reason]').textContent()).toBe('à la place de WhatsApp');
    await expect.poll(() => options.last().textContent()).toMatch(/^Voir les \d+ résultats$/);
    await options.last().click();
    await page.waitForURL(/recherche\.html\?q=whatsapp$/);
    await page.context().close();
  });
});
