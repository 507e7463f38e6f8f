import { readFile } from 'node:fs/promises';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parseNoticeFile } from '#adapters/content-files/notice-file.ts';
import { writeNoticeFile } from '#adapters/content-files/write-notice.ts';
import { sampleLogoFile } from './sample-logo.ts';
import { launchBrowser } from './browser.ts';
import { startDirectory, type Directory } from './contribution-site.ts';

let browser: Browser;
let directory: Directory;

beforeAll(async () => {
  [directory, browser] = await Promise.all([startDirectory(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await directory.stop();
});

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`${directory.url}${path}`, { waitUntil: 'networkidle' });
  return page;
}

/** The key of the receipt, once the page shows it. */
async function readKey(page: Page): Promise<string> {
  await page.waitForURL('**/contribuer/merci.html#*', { timeout: 60_000 });
  const key = new URL(page.url()).hash.slice(1);
  expect(key).toMatch(/^[0-9a-f]{30,}$/);
  return key;
}

async function readState(key: string): Promise<{ state: string; reference: string; slug: string }> {
  const response = await fetch(`${directory.url}/api/contributions/${key}`);
  return (await response.json()) as { state: string; reference: string; slug: string };
}

/** Waits until moderators have it, and accepts it as they would. */
async function accept(key: string): Promise<void> {
  await expect.poll(async () => (await readState(key)).state, { timeout: 20_000 }).toBe('ouverte');
  await directory.command('moderate', 'accept', (await readState(key)).reference);
}

async function acceptAndRebuild(key: string): Promise<void> {
  await accept(key);
  await directory.command('build');
}

/** The service asks the forge now and then: a person presses « Actualiser » until the news is there. */
async function refreshUntil(page: Page, words: string): Promise<void> {
  const shown = async () => {
    await page.getByRole('button', { name: 'Actualiser' }).click();
    return page.locator('[data-follow-state]').innerText();
  };
  await expect.poll(shown, { timeout: 60_000, interval: 1000 }).toContain(words);
}

async function findFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('someone proposes a software', () => {
  it('and it is published: sent, accepted, built, found, followed', async () => {
    const page = await open('/contribuer.html');
    await page.getByLabel('Nom (obligatoire)').fill('Peinture du soir');
    await page.getByLabel('GPL-3.0-or-later').first().check();
    await page.getByLabel('Description courte').fill('Dessiner à plusieurs sur une grande feuille.');
    await page.getByText('À quoi il sert', { exact: true }).click();
    await page.getByLabel('Chercher un mot-clef').fill('coloriage');
    await page.locator('[name=tags][value=dessin]').check();
    await page.getByText('Texte, logo et noms').click();
    await page.getByLabel('Alternative à').fill('Procreate\nClip Studio Paint');
    await page.getByLabel('Créateur·ices').fill('Atelier du soir, association');
    await page.setInputFiles('[name=logo]', await sampleLogoFile());
    expect(await page.locator('[data-preview] img').getAttribute('src')).toMatch(/^blob:/);
    expect(await page.locator('[data-preview] h3').innerText()).toBe('Peinture du soir');
    await page.getByRole('button', { name: 'Envoyer la proposition' }).click();
    const key = await readKey(page);
    const address = await page.getByLabel('Votre adresse de suivi').inputValue();
    expect(address).toBe(`${directory.url}/suivi.html#${key}`);

    await accept(key);
    await page.goto(address, { waitUntil: 'networkidle' });
    await refreshUntil(page, 'Acceptée');
    // Its page is not built yet: no link leads nowhere.
    expect(await page.getByRole('link', { name: 'Voir la notice' }).count()).toBe(0);
    await directory.command('build');
    const notice: unknown = await (await fetch(`${directory.url}/notices/peinture-du-soir.json`)).json();
    expect(notice).toMatchObject({
      nom: 'Peinture du soir',
      licences: ['GPL-3.0-or-later'],
      tags: ['dessin'],
      createurices: ['Atelier du soir, association'],
      logo: { src: 'peinture-du-soir.webp' },
    });
    expect((await fetch(`${directory.url}/logos/peinture-du-soir.webp`)).status).toBe(200);
    const { notices } = (await (await fetch(`${directory.url}/notices.json`)).json()) as {
      notices: { slug: string }[];
    };
    expect(notices.map(({ slug }) => slug)).toContain('peinture-du-soir');
    await page.goto(`${directory.url}/recherche.html?q=peintur+du+soir`, { waitUntil: 'networkidle' });
    await expect
      .poll(() => page.locator('[data-search-results] li a').first().getAttribute('href'))
      .toBe('/notices/peinture-du-soir.html');
    await page.goto(address, { waitUntil: 'networkidle' });
    await refreshUntil(page, 'Publiée');
    await page.getByRole('link', { name: 'Voir la notice' }).click();
    expect(await page.locator('h1').innerText()).toBe('Peinture du soir');
  });

  it('without JavaScript', async () => {
    const page = await open('/contribuer.html', { javaScriptEnabled: false });
    await page.getByLabel('Nom (obligatoire)').fill('Carnet de bord');
    await page.getByLabel('MIT License').check();
    await page.getByLabel('Une autre licence').fill('Apache License, version 2.0, GPLv3+');
    await page.getByText('Texte, logo et noms').click();
    await page.getByLabel('Autres noms').fill('Logbook\nJournal de bord');
    await page.getByText('À quoi il sert', { exact: true }).click();
    await page.locator('[name=tags][value=prise-de-notes]').check();
    await page.getByRole('button', { name: 'Envoyer la proposition' }).click();
    const key = await readKey(page);
    expect(await page.locator('main').innerText()).toContain('favoris');
    await acceptAndRebuild(key);
    const text = await directory.readNotice('carnet-de-bord');
    const parsed = parseNoticeFile(Buffer.from(text));
    expect(parsed.ok && parsed.raw).toMatchObject({
      nom: 'Carnet de bord',
      licences: ['MIT', 'Apache-2.0', 'GPL-3.0-or-later'],
      alias: ['Logbook', 'Journal de bord'],
      tags: ['prise-de-notes'],
    });
    expect((await fetch(`${directory.url}/notices/carnet-de-bord.html`)).status).toBe(200);
  });

  it('and gets the form back filled in, without JavaScript, when something is missing', async () => {
    const page = await open('/contribuer.html', { javaScriptEnabled: false });
    await page.getByLabel('Description courte').fill('Une phrase à ne pas perdre.');
    await page.getByRole('button', { name: 'Envoyer la proposition' }).click();
    expect(await page.locator('[name=description_courte]').inputValue()).toBe('Une phrase à ne pas perdre.');
    expect(await page.locator('main').innerText()).toContain('licence');
  });
});

describe('someone proposes a mini-site', () => {
  const title = 'Les logiciels de ma classe';

  it('from its page; accepted, it is shown there with who makes it', async () => {
    const page = await open('/mini-site.html');
    await page.getByLabel('Titre de la page').fill(title);
    await page.getByLabel('Son adresse').fill('http://classe.example.org/');
    await page.getByLabel('Ce qu’on y trouve').fill('Dix logiciels pour une classe de primaire.');
    await page.getByLabel('Qui la fait').fill('Camille');
    await page.getByRole('button', { name: 'Proposer cette page' }).press('Enter');
    await expect.poll(() => page.locator('[data-errors]').innerText()).toContain('https://');
    expect(await findFaults(page)).toEqual([]);
    // What was typed is still there after a reload.
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.getByLabel('Titre de la page').inputValue()).toBe(title);
    await page.getByLabel('Son adresse').fill('https://classe.example.org/');
    await page.getByRole('button', { name: 'Proposer cette page' }).click();
    const key = await readKey(page);
    await acceptAndRebuild(key);
    await page.getByRole('link', { name: 'Suivre ma proposition' }).click();
    await refreshUntil(page, 'Publiée');
    await page.getByRole('link', { name: 'Voir la liste des mini-sites' }).click();
    const link = page.getByRole('link', { name: title });
    expect(await link.getAttribute('href')).toBe('https://classe.example.org/');
    expect(await page.locator('#mini-sites li').innerText()).toContain('par Camille');
  });

  it('without JavaScript, told what to change in a form of its own', async () => {
    const page = await open('/mini-site.html', { javaScriptEnabled: false });
    await page.getByLabel('Titre de la page').fill('Mes outils');
    await page.getByLabel('Son adresse').fill('mes outils');
    await page.getByRole('button', { name: 'Proposer cette page' }).click();
    expect(await page.locator('h1').innerText()).toBe('Proposer un mini-site');
    expect(await page.getByLabel('Titre de la page').inputValue()).toBe('Mes outils');
    await page.getByLabel('Son adresse').fill('https://outils.example.org/');
    await page.getByLabel('Ce qu’on y trouve').fill('Ce dont je me sers chaque jour.');
    await page.getByRole('button', { name: 'Envoyer la proposition' }).click();
    await accept(await readKey(page));
    const text = await readFile(`${directory.contentDir}/mini-sites-amis/mes-outils.yaml`, 'utf8');
    expect(text).toContain('adresse: "https://outils.example.org/"');
  });
});

describe('someone corrects a notice', () => {
  it('and only what changed is sent and written', async () => {
    const before = await directory.readNotice('gimp');
    const page = await open('/notices/gimp.html');
    await page.getByRole('link', { name: 'Proposer une modification' }).click();
    await page.getByRole('heading', { name: 'Corriger la notice GIMP' }).waitFor();
    await page.getByLabel('Description courte').fill('Retoucher ses photos de vacances.');
    const [request] = await Promise.all([
      page.waitForRequest((sent) => sent.method() === 'POST'),
      page.getByRole('button', { name: 'Envoyer la proposition' }).click(),
    ]);
    const { token, altcha, submission_id: once, ...sent } = request.postDataJSON() as Record<string, unknown>;
    expect([token, altcha, once]).toEqual([expect.any(String), expect.any(String), expect.any(String)]);
    expect(sent).toEqual({
      notice: 'gimp',
      description_courte: 'Retoucher ses photos de vacances.',
      avant: { description_courte: expect.stringContaining('Retoucher') as unknown },
    });
    await acceptAndRebuild(await readKey(page));
    const after = await directory.readNotice('gimp');
    const changed = after.split('\n').filter((line) => !before.includes(`${line}\n`));
    expect(changed.filter((line) => !line.startsWith('date_modification'))).toEqual([
      'description_courte: "Retoucher ses photos de vacances."',
    ]);
    expect(await (await fetch(`${directory.url}/notices/gimp.html`)).text()).toContain('photos de vacances');
  });

  it('and may empty a field', async () => {
    const page = await open('/contribuer.html?notice=krita');
    await page.getByText('Autres liens').click();
    await page.getByLabel('Article Wikipédia').fill('');
    await page.getByRole('button', { name: 'Envoyer la proposition' }).click();
    await accept(await readKey(page));
    expect(await directory.readNotice('krita')).not.toContain('lien_wikipedia');
  });

  it('without JavaScript', async () => {
    const before = await directory.readNotice('inkscape');
    const page = await open('/contribuer.html?notice=inkscape', { javaScriptEnabled: false });
    await page.getByLabel('Nom court de la notice à corriger').fill('inkscape');
    await page.getByRole('button', { name: 'Ouvrir cette notice' }).click();
    await page.locator('[name=description_courte]').fill('Dessiner des affiches et des logos.');
    await page.locator('main form button').first().click();
    await accept(await readKey(page));
    // Every field is sent again, and only what was written changes.
    const changed = (await directory.readNotice('inkscape'))
      .split('\n')
      .filter((line) => !before.includes(`${line}\n`));
    expect(changed.filter((line) => !line.startsWith('date_modification'))).toEqual([
      'description_courte: "Dessiner des affiches et des logos."',
    ]);
  });

  it('and is told at once that nothing changed', async () => {
    const page = await open('/contribuer.html?notice=vlc');
    await page.getByRole('button', { name: 'Envoyer la proposition' }).click();
    await expect.poll(() => page.locator('[data-errors]').innerText()).toContain('Rien n’a changé');
  });
});

describe('while someone types', () => {
  it('what is already in the directory, and what was refused, is said', async () => {
    const page = await open('/contribuer.html');
    await page.getByLabel('Nom (obligatoire)').fill('Firefox');
    const said = page.locator('[data-known=nom]');
    await expect.poll(() => said.innerText()).toContain('Firefox est déjà dans l’annuaire');
    expect(await said.getByRole('link').getAttribute('href')).toBe('/contribuer.html?notice=firefox');
    await page.getByLabel('Nom (obligatoire)').fill('Obsidian');
    await expect.poll(() => said.innerText()).toContain('propriétaire');
    await page.getByLabel('Site officiel').fill('https://www.gimp.org');
    await expect.poll(() => page.locator('[data-known=site_web]').innerText()).toContain('GIMP');
  });

  it('the draft stays in this browser, survives a reload, and can be erased', async () => {
    const page = await open('/contribuer.html?nom=Mobilizon');
    expect(await page.getByLabel('Nom (obligatoire)').inputValue()).toBe('Mobilizon');
    await page.getByText('Un mot pour les personnes').click();
    await page.getByLabel('Message').fill('Il manque à l’annuaire.');
    await page.getByLabel('Une autre licence').fill('EUPL-1.2');
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.locator('[name=message]').inputValue()).toBe('Il manque à l’annuaire.');
    expect(await page.getByLabel('Une autre licence').inputValue()).toBe('EUPL-1.2');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Effacer mon brouillon' }).click();
    expect(await page.locator('[name=message]').inputValue()).toBe('');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  it('the notice can be downloaded in its canonical form', async () => {
    const page = await open('/contribuer.html');
    await page.getByLabel('Nom (obligatoire)').fill('Été : « l’outil »');
    await page.getByLabel('MIT License').check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Télécharger ma notice' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('ete-l-outil.md');
    const bytes = await readFile(await download.path());
    const parsed = parseNoticeFile(bytes);
    expect(parsed.ok && parsed.raw).toEqual({ nom: 'Été : « l’outil »', licences: ['MIT'] });
    expect(bytes.toString()).toBe(writeNoticeFile({ nom: 'Été : « l’outil »', licences: ['MIT'] }, ''));
  });
});

describe('what has to change', () => {
  it('is summed up on top, with the focus, each line leading to its field', async () => {
    const page = await open('/contribuer.html', { viewport: { width: 320, height: 700 } });
    await page.getByText('Autres liens').click();
    await page.getByLabel('Dépôt de sources').fill('pas une adresse');
    await page.getByText('Autres liens').click();
    await page.getByRole('button', { name: 'Envoyer la proposition' }).press('Enter');
    const summary = page.locator('[data-errors]');
    await summary.locator('li').first().waitFor();
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await summary.locator('li').allInnerTexts()).toEqual([
      'Écrivez le nom du logiciel.',
      expect.stringContaining('pas une adresse') as unknown,
      'Choisissez ou écrivez au moins une licence.',
    ]);
    expect(await findFaults(page)).toEqual([]);
    await summary.getByRole('link', { name: /pas une adresse/ }).press('Enter');
    const field = page.getByLabel('Dépôt de sources');
    // Its panel opens first.
    await field.and(page.locator(':focus')).waitFor();
    expect(await field.isVisible()).toBe(true);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    const described = (await field.getAttribute('aria-describedby')) ?? '';
    expect(await page.locator(`#${described.split(' ').at(-1) ?? ''}`).innerText()).toContain(
      'pas une adresse',
    );
    expect(await page.title()).toMatch(/^Erreur\s: /);
  });
});

describe('with a keyboard alone', () => {
  it('a notice is written and sent, in the order of the page', async () => {
    const page = await open('/contribuer.html');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');
    const tabTo = async (name: string) => {
      for (let step = 0; step < 60 && (await focused()) !== name; step++) await page.keyboard.press('Tab');
      expect(await focused()).toBe(name);
    };
    await tabTo('nom');
    await page.keyboard.type('Sans souris');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await tabTo('description_courte');
    await page.keyboard.type('Tout faire avec les touches.');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('site_web');
    // In a one-line field, Enter sends, as in any form.
    await page.keyboard.press('Enter');
    await readKey(page);
  });
});

describe('when it cannot be sent', () => {
  it('because the service does not answer: the text stays, and other ways are shown', async () => {
    const page = await open('/contribuer.html');
    await page.route('**/api/contributions', (route) => route.abort());
    await page.getByLabel('Nom (obligatoire)').fill('Gardé malgré tout');
    await page.getByLabel('MIT License').check();
    await page.getByRole('button', { name: 'Envoyer la proposition' }).click();
    const failure = page.locator('[data-failure]');
    await expect.poll(() => failure.innerText(), { timeout: 30_000 }).toContain('n’est pas partie');
    expect(await failure.getByRole('button', { name: 'Télécharger ma notice' }).isVisible()).toBe(true);
    expect(await findFaults(page)).toEqual([]);
    await page.unroute('**/api/contributions');
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.getByLabel('Nom (obligatoire)').inputValue()).toBe('Gardé malgré tout');
    await page.getByRole('button', { name: 'Envoyer la proposition' }).click();
    await readKey(page);
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('brouillon'))),
    ).toEqual([]);
  });

  it('because the service does not answer: the page says so where it stands, and nothing moves', async () => {
    for (const width of [390, 1440]) {
      const context = await browser.newContext({ viewport: { width, height: 844 } });
      const page = await context.newPage();
      await page.route('**/api/contributions/etat', (route) => route.abort());
      await page.goto(`${directory.url}/contribuer.html`, { waitUntil: 'networkidle' });
      await page.getByRole('heading', { name: 'ne répond pas' }).waitFor();
      expect(await page.getByText('Rien ne part pour le moment').isVisible()).toBe(true);
      expect(await page.getByText('Deux champs suffisent').isVisible()).toBe(false);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) => {
              resolve(list.getEntries().reduce((sum, entry) => sum + (entry as LayoutShift).value, 0));
            }).observe({ type: 'layout-shift', buffered: true });
            // Nothing to observe when nothing moved.
            setTimeout(() => resolve(0), 1000);
          }),
      );
      expect(shift, `${width}`).toBe(0);
    }
  });

  it('because the answer was lost: sent again with other words, it is one proposal, with the last words', async () => {
    const page = await open('/contribuer.html');
    await page.getByLabel('Nom (obligatoire)').fill('Réponse perdue');
    await page.getByLabel('MIT License').check();
    await page.getByLabel('Description courte').fill('Les premiers mots.');
    await page.route('**/api/contributions', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: 'Envoyer la proposition' }).click();
    await expect
      .poll(() => page.locator('[data-failure]').innerText(), { timeout: 30_000 })
      .toContain('n’est pas partie');
    await page.unroute('**/api/contributions');
    await page.reload({ waitUntil: 'networkidle' });
    await page.getByLabel('Description courte').fill('Les derniers mots.');
    await page.getByRole('button', { name: 'Envoyer la proposition' }).click();
    await accept(await readKey(page));
    expect(await directory.readNotice('reponse-perdue')).toContain('Les derniers mots.');
    expect(await directory.command('moderate', 'list')).not.toContain('reponse-perdue');
  });

  it('because contributions were closed: the page says why, and opens again', async () => {
    await directory.command('contributions', 'close', 'Trop de propositions à relire.');
    const page = await open('/contribuer.html');
    await page.locator('[data-contributions-closed]').waitFor();
    expect(await page.locator('[data-contributions-closed]').innerText()).toContain('Trop de propositions');
    expect(await findFaults(page)).toEqual([]);
    await page.getByLabel('Nom (obligatoire)').fill('Préparé pendant la pause');
    await directory.command('contributions', 'open');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.locator('[data-contributions-closed]').waitFor({ state: 'detached' });
    expect(await page.getByLabel('Nom (obligatoire)').inputValue()).toBe('Préparé pendant la pause');
  });
});

describe('someone follows a proposal', () => {
  it('completes it, then withdraws it', async () => {
    const page = await open('/contribuer.html');
    await page.getByLabel('Nom (obligatoire)').fill('Compost');
    await page.getByLabel('MIT License').check();
    await page.getByRole('button', { name: 'Envoyer la proposition' }).click();
    const key = await readKey(page);
    await page.getByRole('link', { name: 'Suivre ma proposition' }).click();
    const mail = page.getByRole('link', { name: 'M’envoyer cette adresse' });
    expect(decodeURIComponent((await mail.getAttribute('href')) ?? '')).toContain(`/suivi.html#${key}`);
    await page.getByText('Ce que vous avez envoyé').click();
    expect(await page.locator('details dd').allInnerTexts()).toEqual(['Compost', 'MIT']);
    // Without its address, the page knows what this browser has sent.
    await page.goto(`${directory.url}/suivi.html`);
    await page.getByRole('link', { name: 'Compost' }).click();
    await page.getByRole('link', { name: 'Compléter ou répondre' }).click();
    await page.getByRole('heading', { name: 'Compléter ma proposition' }).waitFor();
    expect(await page.getByLabel('Nom (obligatoire)').inputValue()).toBe('Compost');
    await page.getByLabel('Description courte').fill('Suivre le compost de l’immeuble.');
    await page.getByRole('button', { name: 'Envoyer le complément' }).click();
    await page.waitForURL(`**/suivi.html#${key}`);
    await expect.poll(async () => (await readState(key)).state, { timeout: 20_000 }).toBe('ouverte');
    const { reference } = await readState(key);
    expect(await directory.command('moderate', 'show', reference)).toContain('compost de l’immeuble');

    await refreshUntil(page, 'En relecture');
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Retirer ma proposition' }).click();
    await page.getByRole('button', { name: 'Oui, la retirer' }).click();
    await expect.poll(() => page.locator('[data-follow-state] h2').innerText()).toBe('Retirée');
    expect(await page.getByRole('link', { name: 'Compléter ou répondre' }).count()).toBe(0);
  });

  it('finds it by the address one was given, pasted in a browser that sent nothing', async () => {
    const key = '0123456789abcdef'.repeat(2);
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${directory.url}/suivi.html`, { waitUntil: 'networkidle' });
    expect(await findFaults(page)).toEqual([]);
    const field = page.getByLabel('Adresse de suivi, ou sa clé');
    await field.fill(`${directory.url}/suivi.html`);
    await page.getByRole('button', { name: 'Suivre' }).click();
    expect(await field.evaluate((input: HTMLInputElement) => input.validationMessage)).toContain('signe #');
    await field.fill(` ${directory.url}/suivi.html#${key} `);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Aucune proposition n’a cette clé').waitFor();
    expect(await field.isVisible()).toBe(false);
    await page.goBack();
    await page.getByRole('heading', { name: 'Retrouver une proposition' }).waitFor();
    await page.context().close();
  });

  it('is not told that it was read when the service does not answer', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route('**/api/contributions/*', (route) => route.abort());
    await page.goto(`${directory.url}/suivi.html#${'0123456789abcdef'.repeat(2)}`);
    await page.getByRole('alert').getByText('Le service ne répond pas').waitFor();
    expect(await page.locator('[data-following]').innerText()).not.toContain('relu');
  });

  it('lands on the field they came for, when they correct a notice', async () => {
    const page = await open('/contribuer.html?notice=gimp#champ=corps');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('corps');
    expect(await page.locator('[name=corps]').isVisible()).toBe(true);
  });

  it('reads why it was refused', async () => {
    const page = await open('/contribuer.html');
    await page.getByLabel('Nom (obligatoire)').fill('Réclame');
    await page.getByLabel('MIT License').check();
    await page.getByRole('button', { name: 'Envoyer la proposition' }).click();
    const key = await readKey(page);
    await expect.poll(async () => (await readState(key)).state, { timeout: 20_000 }).toBe('ouverte');
    await directory.command('moderate', 'refuse', (await readState(key)).reference, 'Le site ne répond pas.');
    await page.getByRole('link', { name: 'Suivre ma proposition' }).click();
    await refreshUntil(page, 'Le site ne répond pas.');
  });
});

describe('a site built closed', () => {
  it('says so itself, offers nowhere to send, and still prepares a draft', async () => {
    await directory.setContribution('open: false\n  message: "Retour lundi."');
    await directory.command('build');
    const bare = await open('/contribuer.html', { javaScriptEnabled: false });
    expect(await bare.locator('main').innerText()).toContain('fermées');
    expect(await bare.locator('main').innerText()).toContain('Retour lundi.');
    expect(await bare.locator('main form[action]').count()).toBe(0);
    const page = await open('/contribuer.html');
    await page.getByLabel('Nom (obligatoire)').fill('Pour plus tard');
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.getByLabel('Nom (obligatoire)').inputValue()).toBe('Pour plus tard');
    expect(await page.getByRole('button', { name: 'Envoyer la proposition' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Télécharger ma notice' }).first().isVisible()).toBe(true);
  });
});

describe('a site whose service is on another host', () => {
  it('sends there, and lets a plain form say where it comes from, without which it is refused', async () => {
    await directory.setContribution('service: "https://contributions.exemple.org"');
    await directory.command('build');
    const page = await open('/contribuer.html', { javaScriptEnabled: false });
    const form = page.locator('[data-contribution-form]');
    expect(await form.getAttribute('action')).toBe('https://contributions.exemple.org/api/contributions');
    expect(await page.locator('meta[name=referrer]').getAttribute('content')).toBe('strict-origin');
  });
});

/** @see https://wicg.github.io/layout-instability/ */
interface LayoutShift extends PerformanceEntry {
  value: number;
}
