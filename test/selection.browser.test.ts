import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQr from 'jsqr';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSnippet } from '#domain/notice/snippet.ts';
import { cardWords } from '#words/card.ts';
import { launchBrowser } from './browser.ts';
import { createContent, noticeText } from './content-folder.ts';
import { needs } from './needs.ts';
import { buildInto, serveFolder } from './site.ts';

const publicUrl = 'https://annuaire.example';
const names = [
  'Alpha',
  'Bravo',
  'Charlie',
  'Delta',
  'Écho',
  'Foxtrot',
  'Golf',
  'Hôtel',
  'India',
  'Juliette',
  'Kilo',
  'Lima',
];
const slugOf = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
const slugs = names.map(slugOf);
const more: Readonly<Record<string, string>> = {
  alpha: 'points_attention:\n  - "compte-requis"\nen_bref:\n  prix: "gratuit"\n  compte: "non"\n',
  bravo: 'redirections:\n  - "/notices/ancien-bravo"\n',
  charlie: 'etat: "abandonne"\nremplace_par: "delta"\n',
};

let browser: Browser;
let url: string;
const undo: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const content = await createContent({
    'tags.yaml': '- slug: "dessin"\n  label: "Dessin"\n  description: "Dessiner."\n  besoin: "dessiner"\n',
    'points-attention.yaml':
      '- id: "compte-requis"\n  label: "Compte nécessaire"\n  explication: "Il faut créer un compte avant de s’en servir."\n',
    ...Object.fromEntries(
      names.map((name) => [
        `notices/${slugOf(name)}.md`,
        noticeText(
          name,
          `description_courte: "Le logiciel ${name}."\nsite_web: "https://${slugOf(name)}.example/"\ntags:\n  - "dessin"\n${more[slugOf(name)] ?? ''}`,
        ),
      ]),
    ),
  });
  const { outDir, remove } = await buildInto(content.dir, publicUrl);
  const server = await serveFolder(outDir);
  browser = await launchBrowser();
  url = server.url;
  undo.push(() => browser.close(), server.stop, remove, content.remove);
});

afterAll(async () => {
  for (const step of undo) await step();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${url}${path}`, { waitUntil: 'networkidle' });
  return page;
}

const rows = (page: Page) => page.locator('[data-selection-list] h3').allTextContents();
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** The words of an element, with plain spaces. */
const words = async (place: Locator) => (await place.innerText()).replaceAll('\u00A0', ' ');

/** What the QR code of a picture says. */
async function readQr(picture: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQr(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

describe('my selection', () => {
  it('takes a notice from its page and from a list, and tells how many there are on every page', async () => {
    const page = await open('/notices/alpha.html');
    await page.locator('button[data-select=alpha]').click();
    expect(await page.locator('button[data-select=alpha]').textContent()).toBe('Retirer de ma sélection');
    expect(await page.locator('[data-selection-count]').textContent()).toBe('1');
    await page.goto(`${url}/tags/dessin.html`);
    await page.locator('button[data-select=delta]').click();
    expect(await page.locator('[data-selection-status]').textContent()).toBe(
      'Delta ajouté. 2 logiciels dans ma sélection.',
    );
    // On the narrowest phone too, out of the menu, in a header of one line.
    await page.setViewportSize({ width: 320, height: 600 });
    expect(await page.locator('[data-selection-count]').isVisible()).toBe(true);
    expect((await page.locator('body > header').boundingBox())?.height).toBeLessThan(70);
    await page.locator('[data-selection-link]').click();
    await page.locator('[data-selection-list] a', { hasText: 'Delta' }).waitFor();
    expect(await rows(page)).toEqual(['Alpha', 'Delta']);
  });

  it('takes a result of the search', async () => {
    const page = await open('/recherche.html?q=dessin');
    const ribbon = page.locator('[data-search-results] button[data-select=golf]');
    expect(await ribbon.getAttribute('aria-label')).toBe('Ajouter Golf à ma sélection');
    const scripts = () =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .join(' '),
      );
    // What nobody uses yet weighs nothing; the press that asks for it is not lost.
    expect(await scripts()).not.toMatch(/compare-list/);
    await ribbon.click();
    await page.locator('[data-selection-count]', { hasText: '1' }).waitFor({ state: 'attached' });
    expect(await ribbon.getAttribute('aria-label')).toBe('Retirer Golf de ma sélection');
    await page.locator('[data-compare-bar] button').click();
    await page.locator('[data-search-results] [data-tick=golf]').waitFor();
    // What is selected is shown at once.
    await page.reload();
    await page.locator('[data-search-results] .ribbon.selected[data-select=golf]').waitFor();
    expect(await page.locator('[data-selection-count]').textContent()).toBe('1');
  });

  it('is put in order, named and explained by the keyboard alone, and its address tells it all', async () => {
    const page = await open('/selection.html#alpha,bravo,delta');
    await page.getByRole('button', { name: 'Monter Delta' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await rows(page)).toEqual(['Delta', 'Alpha', 'Bravo']);
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Descendre Delta');
    await page.getByLabel('Titre de la sélection').fill('Pour le club');
    await page.getByLabel('Pourquoi le recommander ?').first().fill('Je m’en sers, tous les jours.');
    await page.getByRole('button', { name: 'Ajouter un titre de groupe' }).click();
    await page.keyboard.type('Plus tard');
    const address = page.url();
    expect(address).not.toContain(' ');
    const again = await open(new URL(address).pathname + new URL(address).hash);
    expect(await rows(again)).toEqual(['Delta', 'Alpha', 'Bravo']);
    expect(await again.getByLabel('Titre de la sélection').inputValue()).toBe('Pour le club');
    expect(await again.getByLabel('Pourquoi le recommander ?').first().inputValue()).toBe(
      'Je m’en sers, tous les jours.',
    );
    expect(await again.getByLabel('Titre de groupe').inputValue()).toBe('Plus tard');
  });

  it('takes words as they are typed, spaces too, once it is one’s own', async () => {
    const page = await open('/notices/alpha.html');
    await page.locator('button[data-select=alpha]').click();
    await page.goto(`${url}/selection.html`);
    await page.locator('[data-selection-list] a', { hasText: 'Alpha' }).waitFor();
    for (const [label, text] of [
      ['Titre de la sélection', 'Pour le club'],
      ['Pourquoi le recommander ?', 'Je m’en sers  tous les jours'],
    ] as const) {
      await page.getByLabel(label).first().pressSequentially(text);
      expect(await page.getByLabel(label).first().inputValue()).toBe(text);
    }
  });

  it('is put in order by the pointer', async () => {
    const page = await open('/selection.html#alpha,bravo,delta', {
      viewport: { width: 1280, height: 1400 },
    });
    const handle = await page.locator('[data-drag]').nth(2).boundingBox();
    const first = await page.locator('[data-selection-list] > li').first().boundingBox();
    if (handle === null || first === null) throw new Error('no row');
    await page.mouse.move(handle.x + 5, handle.y + 5);
    await page.mouse.down();
    await page.mouse.move(handle.x + 5, first.y + 40, { steps: 12 });
    await page.mouse.move(handle.x + 5, first.y + 4, { steps: 4 });
    await page.mouse.up();
    expect(await rows(page)).toEqual(['Delta', 'Alpha', 'Bravo']);
  });

  it('gives back what was removed', async () => {
    const page = await open('/selection.html#alpha,bravo');
    await page.getByRole('button', { name: 'Retirer Alpha' }).click();
    expect(await rows(page)).toEqual(['Bravo']);
    await page.keyboard.press('Enter');
    expect(await rows(page)).toEqual(['Alpha', 'Bravo']);
  });

  it('opens what was renamed, names what is unknown, and stays calm before a hostile address', async () => {
    const hostile = encodeURIComponent('<img src=x onerror=alert(1)>');
    const page = await open(`/selection.html#T=${hostile},ancien-bravo,inconnu,G=${hostile},${hostile}`);
    await page.locator('[data-selection-list] a', { hasText: 'Bravo' }).waitFor();
    const told = await words(page.locator('[data-problems]'));
    expect(told).toContain('« ancien-bravo » a changé d’adresse : c’est maintenant Bravo.');
    expect(told).toContain('L’annuaire n’a pas de notice « inconnu ».');
    expect(told).toContain('n’est pas lisible');
    expect(await page.locator('main img[src=x]').count()).toBe(0);
  });

  it('shows two hundred of a thousand, says so, and does not ask for each that nobody has', async () => {
    const slugs = Array.from({ length: 1000 }, (_, index) => `x-${index}`);
    const page = await open('/404.html');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    // What is there is found among them, under the name of before too.
    await page.goto(
      `${url}/selection.html#${[...slugs.slice(0, 50), 'ancien-bravo', ...slugs.slice(50)].join(',')}`,
    );
    await page.getByText('qui ne sont pas montrées').waitFor();
    await page.locator('[data-selection-list] a', { hasText: 'Bravo' }).waitFor();
    await page.getByText('L’annuaire n’a pas de notice « x-0 »').first().waitFor();
    expect(await page.locator('[data-selection-list] > li').count()).toBe(200);
    expect(asked.filter((path) => path === '/identifiants.json')).toHaveLength(1);
    expect(asked.filter((path) => /^\/notices\/x-.*json$/.test(path)).length).toBeLessThanOrEqual(12);
  });

  it('keeps one’s own apart from what is sent, until one takes it', async () => {
    const page = await open('/notices/alpha.html');
    await page.locator('button[data-select=alpha]').click();
    await page.goto(`${url}/selection.html#bravo,delta`);
    await page.getByRole('button', { name: 'Voir la mienne (1 logiciel)' }).waitFor();
    await page.locator('[data-selection-count]', { hasText: '1' }).waitFor();
    await page.getByRole('button', { name: 'L’ajouter à la mienne' }).click();
    await expect.poll(() => rows(page)).toEqual(['Alpha', 'Bravo', 'Delta']);
    expect(await page.locator('[data-selection-count]').textContent()).toBe('3');
  });

  it('holds a software without a notice, with the way to write it', async () => {
    const page = await open('/selection.html#alpha');
    await page.getByText('Ajouter un logiciel sans notice').click();
    await page.getByLabel('Nom du logiciel').fill('Maison');
    await page.getByLabel('Son site').fill('maison.example');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('link', { name: 'Écrire sa notice' }).getAttribute('href')).toBe(
      '/contribuer.html?nom=Maison&site_web=https%3A%2F%2Fmaison.example',
    );
  });

  it('is copied as twelve whole cards, as Markdown and as text, with public addresses', async () => {
    const page = await open(`/selection.html#T=Douze,${slugs.join(',')}`);
    await page.locator('[data-selection-list] a', { hasText: 'Lima' }).waitFor();
    await page.locator('[data-copy-all=cartes]').click();
    const cards = await copied(page);
    expect(cards.match(/<article class="framalibre-notice">/g)).toHaveLength(12);
    expect(cards).toContain(`<a href="${publicUrl}/notices/alpha.html">`);
    await page.locator('[data-copy-all=markdown]').click();
    expect(await copied(page)).toContain(`- [Alpha](${publicUrl}/notices/alpha.html) — Le logiciel Alpha.`);
    await page.locator('[data-copy-all=texte]').click();
    expect(await copied(page)).toMatch(/^DOUZE\n\n- Alpha : Le logiciel Alpha\./);
  });

  it('is a page to keep, that needs nothing else', async () => {
    const page = await open('/selection.html#T=Mes_outils,alpha');
    await page.locator('[data-selection-list] a', { hasText: 'Alpha' }).waitFor();
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Télécharger la page' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('mes-outils.html');
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain('<h3>Alpha</h3>');
    expect(text).not.toMatch(/<(?:script|link)|src="http/);
  });

  it('has a QR code that a phone reads', async () => {
    const page = await open('/selection.html#alpha,bravo', { deviceScaleFactor: 2 });
    await page.getByText('Code QR du lien').click();
    expect(await readQr(await page.locator('svg.qr').screenshot())).toBe(
      `${publicUrl}/selection.html#alpha,bravo`,
    );
  });
});

describe('the sheet to print', () => {
  it.each(['', '?format=liste', '?format=cartes'])(
    'has both addresses in clear and as QR codes of 12 mm (%s)',
    async (look) => {
      const page = await open(`/imprimer.html${look}#T=Club,alpha=Je_m%E2%80%99en_sers,charlie`, {
        deviceScaleFactor: 4,
      });
      await page.locator('[data-sheet][data-ready]').waitFor();
      await page.emulateMedia({ media: 'print' });
      const sheet = await words(page.locator('[data-sheet]'));
      for (const said of [
        'Alpha',
        'alpha.example',
        'annuaire.example/notices/alpha.html',
        'À savoir : Compte nécessaire',
      ])
        expect(sheet).toContain(said);
      const codes = page.locator('[data-sheet] svg.qr');
      expect(await codes.count()).toBe(4);
      // The dark part alone, without the white around it.
      const millimetres = await codes
        .first()
        .locator('path')
        .last()
        .evaluate((path) => (path.getBoundingClientRect().width / 96) * 25.4);
      expect(millimetres).toBeGreaterThanOrEqual(12);
      expect(await readQr(await codes.nth(0).screenshot())).toBe('https://alpha.example/');
      expect(await readQr(await codes.nth(1).screenshot())).toBe(`${publicUrl}/notices/alpha.html`);
    },
  );

  it('of nothing is no sheet, and says where one is composed', async () => {
    const page = await open('/imprimer.html');
    await page.getByText('Rien à imprimer').waitFor();
    expect(await page.locator('[data-sheet]').isVisible()).toBe(false);
  });

  it.for([
    ['A4', 210],
    ['Letter', 216],
  ] as const)(
    'keeps 3 mm white around on %s, and is read from the paper itself',
    async ([format, width], context) => {
      needs(context, 'pdftoppm');
      const page = await open('/imprimer.html#L=Maison~fait_main~https://maison.example/');
      await page.locator('[data-sheet][data-ready]').waitFor();
      const [first] = await picturesOf(page, format);
      if (first === undefined) throw new Error('no page');
      expect(await readQr(first)).toBe('https://maison.example/');
      const dots = (await sharp(first).metadata()).width / width;
      const { data, info } = await sharp(first).greyscale().raw().toBuffer({ resolveWithObject: true });
      const edge = Math.ceil(3 * dots);
      const inked = data.findIndex((value, index) => {
        const x = index % info.width;
        const y = Math.floor(index / info.width);
        const isEdge = x < edge || y < edge || x >= info.width - edge || y >= info.height - edge;
        return isEdge && value < 250;
      });
      expect(inked).toBe(-1);
    },
  );

  it('draws of a card nothing on the sheet before its own', async (context) => {
    needs(context, 'pdftoppm');
    const page = await open(`/imprimer.html?format=cartes#${slugs.slice(0, 9).join(',')}`);
    await page.locator('[data-sheet][data-ready]').waitFor();
    const [first] = await picturesOf(page, 'A4');
    const { data, info } = await sharp(first).greyscale().raw().toBuffer({ resolveWithObject: true });
    // Under four rows of 62 mm, on the left, where the number of the page is not.
    const row = (millimetres: number) => Math.round((millimetres / 297) * info.height) * info.width;
    const under = data.subarray(row(14 + 4 * 62 + 2), row(297 - 14));
    expect(under.findIndex((value, index) => index % info.width < info.width / 2 && value < 250)).toBe(-1);
  });

  it('puts eight software on one sheet, and numbers its pages', async () => {
    const page = await open(`/imprimer.html#${slugs.slice(0, 8).join(',')}`);
    await page.locator('[data-sheet][data-ready]').waitFor();
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type ?\/Page\b/g)).toHaveLength(1);
  });

  it('leaves no heading alone at the foot of a page', async (context) => {
    needs(context, 'pdftoppm');
    const page = await open('/');
    for (const before of [3, 4]) {
      const rows = slugs.slice(0, 8).map((slug) => `${slug}=Pour_essayer`);
      await page.goto('about:blank');
      await page.goto(
        `${url}/imprimer.html?format=liste#${rows.toSpliced(before, 0, 'G=Ensuite').join(',')}`,
      );
      await page.locator('[data-sheet][data-ready]').waitFor();
      const text = execFileSync('pdftotext', ['-layout', '-', '-'], {
        input: await page.pdf({ format: 'A4' }),
        encoding: 'utf8',
      });
      // What stands last on each page, its number left out.
      const last = text.split('\f').map((sheet) =>
        sheet
          .split('\n')
          .findLast((line) => line.trim() !== '' && !line.includes(' / '))
          ?.trim(),
      );
      expect(text).toContain('Ensuite');
      expect(last).not.toContain('Ensuite');
    }
  });

  it('is a notice too: what to know is open, its addresses are in clear', async () => {
    const page = await open('/notices/alpha.html', { deviceScaleFactor: 4 });
    expect(await page.locator('.paper-addresses').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    await page.locator('.paper-addresses svg.qr').first().waitFor();
    // An address too long for its line is cut between its parts.
    expect(await page.locator('.paper-addresses p').nth(1).innerHTML()).toMatch(
      /notices\/<wbr>alpha<wbr>\.html$/,
    );
    expect(await words(page.locator('article'))).toContain('annuaire.example/notices/alpha.html');
    expect(await readQr(await page.locator('.paper-addresses svg.qr').nth(1).screenshot())).toBe(
      `${publicUrl}/notices/alpha.html`,
    );
    expect(await page.getByText('Il faut créer un compte').isVisible()).toBe(true);
  });
});

/** The pages of a printed page, as pictures of the paper. */
async function picturesOf(page: Page, format: 'A4' | 'Letter'): Promise<Buffer[]> {
  const dir = await mkdtemp(join(tmpdir(), 'papier-'));
  try {
    await writeFile(join(dir, 'feuille.pdf'), await page.pdf({ format, printBackground: true }));
    execFileSync('pdftoppm', ['-r', '200', '-png', join(dir, 'feuille.pdf'), join(dir, 'feuille')]);
    return [await readFile(join(dir, 'feuille-1.png'))];
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

describe('the comparison', () => {
  it('has no empty cell, and never says no for unknown', async () => {
    const page = await open('/comparer.html#alpha,delta');
    await page.locator('table').waitFor();
    const cells = await page.locator('tbody td').allInnerTexts();
    expect(cells.filter((text) => text.trim() === '')).toEqual([]);
    expect(await page.locator('tr', { hasText: 'Compte à créer' }).locator('td').allInnerTexts()).toEqual([
      'non',
      'non renseigné',
    ]);
  });

  it('shows four at most, and names the others', async () => {
    const page = await open('/comparer.html#alpha,bravo,delta,golf,kilo,inconnu');
    await page.locator('table').waitFor();
    expect(await page.locator('thead th[scope=col] a').count()).toBe(4);
    expect(await words(page.locator('[data-left-out]'))).toContain('Kilo');
    expect(await words(page.locator('[data-problems]'))).toContain('inconnu');
  });

  it('cuts an address on paper after its slashes only: no letter is alone, no hyphen is one of its own', async () => {
    const page = await open('/comparer.html#alpha,bravo,delta,golf');
    await page.locator('table').waitFor();
    await page.setViewportSize({ width: 680, height: 900 });
    await page.emulateMedia({ media: 'print' });
    const lines = await page.locator('tbody tr:last-child td a').evaluateAll((links) =>
      links.map((link) =>
        [...link.childNodes]
          .flatMap((node) => [...(node.textContent ?? '')].map((letter, index) => ({ node, letter, index })))
          .reduce<{ top: number; text: string }[]>((found, { node, letter, index }) => {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + 1);
            const { top } = range.getBoundingClientRect();
            const last = found.at(-1);
            if (last?.top === top) last.text += letter;
            else found.push({ top, text: letter });
            return found;
          }, [])
          .map(({ text }) => text),
      ),
    );
    expect(lines.flatMap((all) => all.slice(0, -1))).not.toEqual([]);
    for (const all of lines) for (const line of all.slice(0, -1)) expect(line).toMatch(/\/$/);
  });

  it('needs no room for the longest name, and hides no name under its cross', async () => {
    const page = await open('/comparer.html#alpha,bravo', { viewport: { width: 700, height: 900 } });
    const heads = page.locator('thead th:has(a)');
    await heads
      .first()
      .locator('a')
      .evaluate((name) => (name.textContent = 'Abcdefgh'.repeat(10)));
    const beyond = await page
      .locator('table')
      .evaluate((table) => table.scrollWidth - (table.parentElement?.clientWidth ?? 0));
    expect(beyond).toBeLessThanOrEqual(0);
    const [cross, name] = await Promise.all(
      ['button', 'a'].map((part) => heads.last().locator(part).boundingBox()),
    );
    expect((cross?.y ?? 0) + (cross?.height ?? 0)).toBeLessThanOrEqual(name?.y ?? 0);
  });

  it('starts from a list by ticking', async () => {
    const page = await open('/tags/dessin.html');
    await page.getByRole('button', { name: 'Comparer des logiciels' }).click();
    await page.getByLabel('Comparer Bravo').check();
    await page.getByLabel('Comparer Delta').check();
    await page.getByRole('link', { name: 'Comparer les 2' }).click();
    await page.locator('table').waitFor();
    expect(await page.locator('thead a').allTextContents()).toEqual(['Bravo', 'Delta']);
  });
});

describe('the guided choice', () => {
  it('leads to a notice in three links at most, without a script', async () => {
    const page = await open('/choisir.html', { javaScriptEnabled: false });
    await page.locator('main').getByRole('link', { name: 'dessiner' }).click();
    await page.locator('main').getByRole('link', { name: 'Alpha' }).click();
    expect(new URL(page.url()).pathname).toBe('/notices/alpha.html');
  });
});

describe('a directory that knows no product to leave', () => {
  it('offers no way out of one, and its home page keeps its field under its sentence', async () => {
    const choose = await open('/choisir.html');
    expect(await words(choose.locator('main'))).not.toContain('quitter un outil');
    const home = await open('/');
    const left = (place: string) =>
      home.locator(`main ${place}`).evaluate((element) => element.getBoundingClientRect().left);
    expect(await left('form.search')).toBe(await left('h1'));
  });
});

describe('the workshop', () => {
  it('writes a plan as one answers, all in the address, by the keyboard', async () => {
    const page = await open('/atelier.html');
    const mail = page.locator('[data-theme=courriel]');
    // What an answer asks comes with it: a theme nobody uses asks for a decision alone.
    expect(await mail.getByRole('radio').count()).toBe(3);
    await mail.getByLabel('Aujourd’hui, nous utilisons').focus();
    await page.keyboard.type('La boîte de Léa, perso');
    expect(await mail.getByRole('radio').count()).toBe(9);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await mail.getByRole('radio', { name: 'non' }).focus();
    await page.keyboard.press('Space');
    await mail.getByRole('radio', { name: 'remplacer' }).focus();
    await page.keyboard.press('Space');
    await mail.getByLabel('Remplacer par').fill('Zimbra');
    const plan = await words(page.locator('[data-plan]'));
    expect(plan).toContain('La boîte de Léa, perso');
    expect(plan).toContain('Remplacer par Zimbra');
    expect(plan).toContain('Passer au nom de l’association.');
    expect(plan).toContain('Donner l’accès à une deuxième personne.');
    const again = await open(`/atelier.html${new URL(page.url()).hash}`);
    expect(await words(again.locator('[data-plan]'))).toBe(plan);
    expect(
      await again.locator('[data-theme=courriel]').getByRole('radio', { name: 'remplacer' }).isChecked(),
    ).toBe(true);
  });

  it('prints its plan once there is one, its questions before, and names what its address holds wrong', async () => {
    const page = await open('/atelier.html#licorne=rose');
    expect(await words(page.locator('[data-unread]'))).toContain('licorne=rose');
    await page.emulateMedia({ media: 'print' });
    await page.getByLabel('À qui demander ?').first().waitFor();
    expect(await page.locator('[data-plan]').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel('Aujourd’hui, nous utilisons').first().fill('Un vieux PC');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[data-plan]').isVisible()).toBe(true);
    expect(await page.locator('[data-questions]').isVisible()).toBe(false);
  });

  it('is a questionnaire on paper without a script', async () => {
    const page = await open('/atelier.html', { javaScriptEnabled: false });
    expect(await page.locator('fieldset').count()).toBe(11);
    expect(await page.getByLabel('À qui demander ?').first().isVisible()).toBe(true);
  });
});

describe('the check of a mini-site', () => {
  const card = (name: string, slug: string) =>
    createSnippet(
      {
        nom: name,
        description: `Le logiciel ${name}.`,
        noticeUrl: `${publicUrl}/notices/${slug}.html`,
        siteUrl: `https://${slug}.example/`,
        siteName: 'Annuaire libre',
      },
      cardWords,
    );

  it('names the cards that are dead, renamed, retired or old, and gives fresh ones', async () => {
    const page = await open('/verifier.html');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    const cards = [
      card('Alpha', 'alpha'),
      card('Vieux', 'ancien-bravo'),
      card('Charlie', 'charlie'),
      card('Fantôme', 'fantome'),
      card('Dëlta', 'delta'),
    ];
    await page.locator('textarea').fill(`# Ma page\n${cards.join('\nMa phrase.\n')}`);
    await page.getByRole('button', { name: 'Vérifier' }).click();
    await page.getByText('5 cartes, dont 1 à jour.').waitFor();
    const verdicts = await page
      .locator('[data-verdict]')
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.verdict));
    expect(verdicts).toEqual(['current', 'renamed', 'retired', 'dead', 'changed']);
    expect(await words(page.locator('[data-verdict=retired]'))).toContain('Il est remplacé par Delta.');
    await page.locator('[data-verdict=renamed] button').click();
    expect(await copied(page)).toContain(`<a href="${publicUrl}/notices/bravo.html">`);
    expect(asked.every((request) => /^GET \/notices\/[a-z-]+\.json$/.test(request))).toBe(true);
  });

  it('reads two megabytes without making anyone wait', async () => {
    const page = await open('/verifier.html');
    const seconds = await page.evaluate(
      async (text) => {
        const field = document.querySelector('textarea');
        if (field === null) throw new Error('no field');
        field.value = text;
        const start = performance.now();
        document.querySelector<HTMLFormElement>('[data-verify-page] form')?.requestSubmit();
        const told = document.querySelector('[data-told]');
        while (told?.textContent.includes('500') !== true) await new Promise((wait) => setTimeout(wait, 50));
        return (performance.now() - start) / 1000;
      },
      card('Alpha', 'alpha').repeat(6000).slice(0, 2_000_000),
    );
    // The machines of tests are busy; work that grew with the square would take minutes.
    expect(seconds).toBeLessThan(10);
  });
});
