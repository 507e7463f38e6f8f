import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOurSite } from './our-site.ts';

/** What people came for, with what it may cost them: keys typed, and links or buttons pressed. */
let browser: Browser;
let url: string;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ browser, url, close } = await openOurSite());
});
afterAll(() => close());

async function start(path: string): Promise<{ page: Page; press: (name: string | RegExp) => Promise<void> }> {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await page.goto(`${url}${path}`, { waitUntil: 'networkidle' });
  const press = (name: string | RegExp) =>
    page.getByRole('link', { name }).or(page.getByRole('button', { name })).first().click();
  return { page, press };
}

/** The addresses of the first results, as someone reads them who typed words on the home page and pressed Enter. */
async function search(words: string): Promise<string[]> {
  const { page } = await start('/');
  await page.locator('main input[type=search]').fill(words);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/recherche.html*');
  await page.locator('[data-search-results] li a[href*="/notices/"]').first().waitFor();
  const links = page.locator('[data-search-results] li a[href*="/notices/"]');
  const found = await links.evaluateAll((all) =>
    all.slice(0, 3).map((link) => link.getAttribute('href')?.replace(/^.*\/|\.html$/g, '') ?? ''),
  );
  await page.context().close();
  return found;
}

describe('what people came for', () => {
  it.each([
    ['whatsapp iphone', ['signal', 'element', 'delta-chat', 'jami', 'simplex-chat']],
    ['facture association', ['dolibarr', 'paheko']],
    [
      'Bonjour, je cherche un logiciel pour faire la comptabilité et gérer les adhérents de notre association, merci d’avance',
      ['paheko', 'galette'],
    ],
    ['remplacer Google Forms', ['cryptpad', 'liberaforms', 'framaforms', 'limesurvey']],
    ['carte hors ligne', ['comaps', 'organic-maps', 'osmand']],
  ])('is in the first three results of « %s », typed and sent by Enter', async (words, wanted) => {
    const found = await search(words);
    expect(
      found.filter((slug) => wanted.includes(slug)),
      found.join(', '),
    ).not.toEqual([]);
    // What « whatsapp iphone » once answered, and is not on iPhone.
    expect(found).not.toContain('briar');
  });

  it('is a Nextcloud near Lyon: fifteen keys, then one press to those who host it (the town led nowhere)', async () => {
    const { page, press } = await start('/');
    await page.locator('main input[type=search]').fill('nextcloud lyon');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/recherche.html*');
    await page.locator('[data-search-note] a').first().waitFor();
    await press('Voir les hébergeurs de Nextcloud');
    await page.waitForURL('**/hebergeurs.html?logiciel=nextcloud');
    expect(await page.locator('main select').first().inputValue()).toBe('nextcloud');
    await page.context().close();
  });

  it('compares three password managers from one list, in five presses (it was three searches and no table)', async () => {
    const { page, press } = await start('/tags/mots-de-passe.html');
    await press('Comparer des logiciels');
    const boxes = page.getByRole('checkbox', { name: /^Comparer / });
    for (const index of [0, 1, 2]) await boxes.nth(index).check();
    await press('Comparer les 3');
    await page.locator('table').waitFor();
    expect(await page.locator('thead th').count()).toBe(4);
    await page.context().close();
  });

  it('mends a sentence in one press, on the field itself (it was three, once one guessed the section)', async () => {
    const { page, press } = await start('/notices/gimp.html');
    await press('Corriger ce texte');
    await page.waitForURL('**/contribuer.html?notice=gimp#champ=corps');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('corps');
    await page.context().close();
  });

  it('finds what became of a proposal in one press, from any page (it was linked from nowhere)', async () => {
    const { page, press } = await start('/notices/gimp.html');
    await press('Mes propositions');
    expect(await page.locator('h1').innerText()).toBe('Suivre ma proposition');
    await page.context().close();
  });

  it('puts eight software on one sheet, one press each, then « Imprimer » on the selection (it was impossible)', async () => {
    const { page, press } = await start('/tags/montage-video.html');
    const ribbons = page.locator('.card button[data-select]');
    expect(await ribbons.count()).toBeGreaterThanOrEqual(8);
    for (let index = 0; index < 8; index++) await ribbons.nth(index).click();
    await page.goto(`${url}/selection.html`, { waitUntil: 'networkidle' });
    await press(/Imprimer/);
    await page.waitForURL('**/imprimer.html*');
    await expect.poll(() => page.locator('main [data-qr-bits], main svg').count()).toBeGreaterThanOrEqual(8);
    await page.context().close();
  });
});
