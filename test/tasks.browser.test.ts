import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOurDirectory } from './our-site.ts';
import { sampleLogoFile } from './sample-logo.ts';
import { costSentence, startTask, type Visitor } from './visitor.ts';

/** What people came for, with what it costs them: `docs/parcours.md` says it, and what it says is counted here. */
let browser: Browser;
let url: string;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ browser, url, close } = await openOurDirectory());
});
afterAll(async () => {
  await close();
  process.stdout.write(`${told.join('\n')}\n`);
});

const rows = new Map(
  readFileSync('docs/parcours.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, task = '', , today = '']) => [task, today]),
);
const told: string[] = [];

/** A task of `docs/parcours.md`, done by someone with a phone: it costs what is written there. */
function task(
  name: string,
  path: string,
  run: (visitor: Visitor) => Promise<void>,
  options?: BrowserContextOptions,
): void {
  it(`${name}: it costs what the documentation says`, async () => {
    const visitor = await startTask(browser, `${url}${path}`, options);
    await run(visitor);
    await visitor.leave();
    const cost = costSentence(visitor.cost);
    told.push(`${name}: ${cost}`);
    expect(`${rows.get(name) ?? ''},`).toMatch(new RegExp(`^${cost},`));
  });
}

const field = (page: Page) => page.locator('main input[type=search]');

/** The first three results of words that someone types on the home page and sends by « Entrée ». */
async function search({ page, type, enter }: Visitor, words: string): Promise<string[]> {
  await type(field(page), words);
  await enter();
  await page.waitForURL('**/recherche.html*');
  return firstResults(page);
}

async function firstResults(page: Page): Promise<string[]> {
  const links = page.locator('[data-search-results] li a[href*="/notices/"]');
  await links.first().waitFor();
  return links.evaluateAll((all) =>
    all.slice(0, 3).map((link) => link.getAttribute('href')?.replace(/^.*\/|\.html$/g, '') ?? ''),
  );
}

/** A task that is one search: one of these is in the first three results, and none that must not be. */
function searchTask(name: string, words: string, wanted: string[], unwanted: string[] = []): void {
  task(name, '/', async (visitor) => {
    const found = await search(visitor, words);
    expect(
      found.filter((slug) => wanted.includes(slug)),
      found.join(', '),
    ).not.toEqual([]);
    expect(found.filter((slug) => unwanted.includes(slug))).toEqual([]);
  });
}

async function readKey({ page }: Visitor): Promise<void> {
  await page.waitForURL('**/contribuer/merci.html#*', { timeout: 60_000 });
  expect(await page.locator('h1').innerText()).toContain('Merci');
}

describe('what people came for', () => {
  searchTask(
    'remplacer WhatsApp sur iPhone',
    'whatsapp iphone',
    ['signal', 'element', 'delta-chat', 'jami', 'simplex-chat'],
    // What it once answered, and is not on iPhone.
    ['briar'],
  );

  task('le même, par un choix', '/', async (visitor) => {
    const { page, press } = visitor;
    await search(visitor, 'whatsapp');
    await press(page.locator('[data-search-quick] button[value=ios]'));
    await page.waitForURL('**plateforme=ios*');
    await expect.poll(() => page.locator('[data-search-status]').innerText()).toContain('iPhone et iPad');
    expect(await firstResults(page)).not.toContain('briar');
  });

  searchTask('des factures pour une association', 'facture association', ['dolibarr', 'paheko']);
  searchTask(
    'les comptes de son association',
    'logiciel pour faire les comptes de mon asso',
    ['paheko'],
    ['riseupvpn', 'mastodon'],
  );
  searchTask(
    'une phrase polie, avec deux besoins',
    'Bonjour, je cherche un logiciel pour faire la comptabilité et gérer les adhérents de notre association, merci d’avance',
    ['paheko', 'galette'],
  );
  searchTask('remplacer Google Forms', 'remplacer Google Forms', [
    'cryptpad',
    'liberaforms',
    'framaforms',
    'limesurvey',
  ]);
  searchTask(
    'une carte sans réseau',
    'carte sans internet',
    ['comaps', 'organic-maps', 'osmand'],
    ['yeswiki', 'searxng'],
  );

  task('un Nextcloud près de Lyon', '/', async ({ page, type, enter, press }) => {
    await type(field(page), 'nextcloud lyon');
    await enter();
    await page.waitForURL('**/recherche.html*');
    await page.locator('[data-search-note] a').first().waitFor();
    await press('Voir les hébergeurs de Nextcloud');
    await page.waitForURL('**/hebergeurs.html?logiciel=nextcloud');
    expect(await page.locator('main select').first().inputValue()).toBe('nextcloud');
  });

  task(
    'comparer trois gestionnaires de mots de passe',
    '/tags/mots-de-passe.html',
    async ({ page, press }) => {
      await press('Comparer des logiciels');
      const boxes = page.getByRole('checkbox', { name: /^Comparer / });
      for (const index of [0, 1, 2]) await press(boxes.nth(index));
      await press('Comparer les 3');
      await page.locator('table').waitFor();
      expect(await page.locator('thead th').count()).toBe(4);
    },
  );

  task('huit logiciels sur une feuille A4', '/tags/montage-video.html', async ({ page, press }) => {
    const ribbons = page.locator('.card button[data-select]');
    expect(await ribbons.count()).toBeGreaterThanOrEqual(8);
    for (let index = 0; index < 8; index++) await press(ribbons.nth(index));
    await press(page.locator('[data-selection-link]'));
    await page.waitForURL('**/selection.html*');
    await press('Imprimer');
    await page.waitForURL('**/imprimer.html*');
    await expect.poll(() => page.locator('[data-sheet] li').count()).toBe(8);
    await expect.poll(() => page.locator('[data-sheet] .qr').count()).toBe(16);
  });

  task(
    'copier trois cartes',
    '/tags/montage-video.html',
    async ({ page, press }) => {
      for (const index of [0, 1, 2]) await press(page.locator('.card button[data-select]').nth(index));
      await press(page.locator('[data-selection-link]'));
      await page.waitForURL('**/selection.html*');
      await press(page.locator('[data-copy-all=cartes]'));
      const copied = () => page.evaluate(() => navigator.clipboard.readText());
      await expect.poll(async () => (await copied()).match(/<article /g)?.length).toBe(3);
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  );

  task('ajouter un logiciel et son logo', '/contribuer.html', async (visitor) => {
    const { page, type, press } = visitor;
    await type(page.getByLabel('Nom (obligatoire)'), 'Carnet du quartier');
    await press(page.getByLabel('AGPL-3.0-only').first());
    await type(page.getByLabel('Description courte'), 'Tenir le carnet d’adresses du quartier.');
    await type(page.getByLabel('Site officiel'), 'carnet.exemple.org');
    await press(page.getByText('Texte, logo et noms'));
    visitor.cost.presses += 1;
    await page.setInputFiles('[name=logo]', await sampleLogoFile());
    await press('Envoyer la proposition');
    await readKey(visitor);
  });

  task('corriger une phrase', '/notices/gimp.html', async (visitor) => {
    const { page, type, press } = visitor;
    await press('Corriger ce texte');
    await page.waitForURL('**/contribuer.html?notice=gimp#champ=corps');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('corps');
    const text = page.locator('[name=corps]');
    const before = await text.inputValue();
    await type(text, `${before} Oui.`);
    // Only what was added is typed.
    visitor.cost.keys -= before.length;
    await press('Envoyer la proposition');
    await readKey(visitor);
  });

  task('savoir ce qu’est devenue sa proposition', '/notices/gimp.html', async ({ page, press }) => {
    await press('Mes propositions');
    expect(await page.locator('h1').innerText()).toBe('Suivre ma proposition');
  });

  task(
    'chercher sans JavaScript',
    '/',
    async ({ page, type, enter }) => {
      await type(field(page), 'photoshop');
      await enter();
      await page.waitForURL('**/recherche.html?q=photoshop');
      // What was typed is not lost, and lists lead on.
      expect(await field(page).inputValue()).toBe('photoshop');
      expect(await page.locator('main a[href$="/alternatives.html"]').count()).toBeGreaterThan(0);
    },
    { javaScriptEnabled: false },
  );

  task('imprimer une notice', '/notices/signal.html', async ({ page, press }) => {
    // What the printer gets is looked at, not its window.
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    await press('Imprimer');
    await expect.poll(() => page.locator('html[data-printed]').count()).toBe(1);
    await page.emulateMedia({ media: 'print' });
    const addresses = await page.locator('.paper-addresses').innerText();
    expect(addresses).toContain('signal.org');
    expect(addresses).toContain('/notices/signal');
    const note = page.locator('details.note');
    const opened = (await note.boundingBox())?.height ?? 0;
    expect(opened).toBeGreaterThan((await note.locator('summary').boundingBox())?.height ?? opened);
    expect(await page.locator('.facts .button').isVisible()).toBe(false);
  });
});
