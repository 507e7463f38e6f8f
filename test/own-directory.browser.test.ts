import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrokenLinks } from '#adapters/static-site/check-links.ts';
import { launchBrowser } from './browser.ts';
import { createGeneratorRepository, makeItsOwn, runJob } from './own-directory.ts';
import { serveFolder } from './site.ts';

const run = promisify(execFile);
const undo: (() => Promise<void>)[] = [];
const base = '/tools/';
let place: string;
let folder: string;
let told: string;
let browser: Browser;
let url: string;

const init = (...args: string[]) =>
  run(process.execPath, ['--import', './src/language.ts', 'scripts/init.ts', ...args]);
const pipeline = () => join(folder, '.gitlab-ci.yml');

/** Another association makes its directory, changes all that can be, and publishes it by its own pipeline. */
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'other-directory-'));
  undo.push(() => rm(place, { recursive: true, force: true }));
  folder = join(place, "the quarter’s 'tools', été");
  const generator = join(place, 'generator');
  await createGeneratorRepository(generator);
  const options = ['--name', 'Quarter tools', '--url', 'https://quarter.example/tools', '--lang', 'en'];
  const { stdout } = await init(folder, ...options, '--gitlab', 'https://gitlab.example/quarter/tools');
  told = stdout;
  await makeItsOwn(folder);
  const text = await readFile(pipeline(), 'utf8');
  await writeFile(
    pipeline(),
    text
      .replace(/\/-\/raw\/[^/]+/, '/-/raw/v1')
      .replace(/\n *ANNUAIRE_VERSION: .*/, '')
      .replace(/ANNUAIRE_REPOSITORY: .*/, `ANNUAIRE_REPOSITORY: "file://${generator}"`),
  );
  await runJob(folder, 'pages');
  const server = await serveFolder(join(folder, 'public'), base);
  browser = await launchBrowser();
  url = server.url + base;
  undo.unshift(() => browser.close(), server.stop);
}, 300_000);

afterAll(async () => {
  for (const step of undo) await step();
});

async function open(path: string) {
  const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
  const faults: string[] = [];
  page.on('response', (response) => {
    // The search asks for the words of a letter, and takes it that there may be none.
    const isAsked = /\/recherche\/words-\w+\.json$|\/api\//.test(response.url());
    if (response.status() >= 400 && !isAsked) faults.push(`${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    if (request.url().startsWith('http') && !request.url().startsWith(new URL(url).origin))
      faults.push(`→ ${request.url()}`);
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(url + path, { waitUntil: 'networkidle' });
  return { page, faults };
}

describe('the directory of another association, under a path and in English', () => {
  it('passes its own check, but for the pages that wait for someone', async () => {
    const report = await runJob(folder, 'check');
    expect(report).toContain('page-a-completer');
    expect(report.replace(/^.*page-a-completer.*$/gm, '')).not.toMatch(/^ {2}\d+:\d+/m);
  });

  it('is seen by the command that init told, wherever it stands', async () => {
    const [, setting = ''] = /(CONTENT_DIR=.*) npm start$/m.exec(told) ?? [];
    const { stdout } = await run('sh', ['-c', `${setting} printenv CONTENT_DIR`]);
    expect(resolve(stdout.trimEnd())).toBe(join(folder, 'content'));
  });

  it('has no dead link', async () => {
    const root = join(folder, 'public');
    const files = (await readdir(root, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
    expect(files).toEqual(
      expect.arrayContaining(['notices/atelier.html', 'identite/logo.svg', 'favicon.svg']),
    );
    expect(await findBrokenLinks(root, files, base)).toEqual([]);
  });

  it.each([
    '',
    'recherche.html?q=workshop',
    'notices.html',
    'notices/atelier.html',
    'tags.html',
    'tags/workshop.html',
    'alternatives.html',
    'licences/busl-1.1.html',
    'plateformes/web.html',
    'contribuer.html',
    'workshops.html',
    'a-propos.html',
    'refus.html',
    'souhaits.html',
    'hebergeurs.html',
    'donnees.html',
    'etat.html',
  ])('shows /%s with its own words, colours and files, and without a fault', async (path) => {
    const { page, faults } = await open(path);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
    expect(faults).toEqual([]);
    const empty = await page.evaluate(() =>
      [...document.querySelectorAll('main h2, main h3')]
        .filter((heading) => heading.checkVisibility())
        .filter((heading) => heading.nextElementSibling?.textContent.trim() === '')
        .map(({ textContent }) => textContent),
    );
    expect(empty).toEqual([]);
    const html = await page.content();
    expect(html).toContain('lang="en"');
    expect(html).not.toMatch(/Annuaire libre|5b3f8c|CC BY-SA|free programs?|logiciels? libres?/);
    await page.close();
  });

  it('has its name, its menus and its mark at the top, and its licence at the foot', async () => {
    const { page } = await open('');
    // Beside them stands one’s own selection, which no directory does without.
    const menu = await page.locator('header nav a').allInnerTexts();
    expect(menu.map((label) => label.trim()).slice(0, 4)).toEqual(['Software', 'Tags', 'Workshops', 'Forum']);
    expect(
      await page.locator('header .brand img').evaluate((img: HTMLImageElement) => img.naturalWidth),
    ).toBeGreaterThan(0);
    expect(await page.locator('h1').innerText()).toBe('Find a tool');
    expect(await page.locator('footer').innerText()).toContain('CC0 1.0');
    expect(await page.locator('footer a', { hasText: 'Write to the team' }).getAttribute('href')).toBe(
      '/tools/a-propos.html',
    );
    await page.close();
  });

  it('is searched, corrected, and opened from the answer', async () => {
    const { page } = await open('recherche.html');
    await page.locator('input[type=search]').pressSequentially('girouete');
    await page.locator('[data-search-results] a, [data-search-featured] a').first().click();
    await page.waitForURL(/notices\/girouette\.html/);
    await page.close();
  });

  it('is upgraded by one line, and nothing of it changes', async () => {
    const before = await readFile(join(folder, 'public/index.html'), 'utf8');
    const text = await readFile(pipeline(), 'utf8');
    await writeFile(pipeline(), text.replace('/-/raw/v1/', '/-/raw/v2/'));
    await runJob(folder, 'pages');
    const after = await readFile(join(folder, 'public/index.html'), 'utf8');
    expect(before).toContain('Skip to the content');
    expect(after).toContain('Skip to what matters');
    expect(after).toContain('Find a tool');
  });

  it('is never written over', async () => {
    await expect(init(folder)).rejects.toMatchObject({
      stderr: expect.stringContaining('contient déjà') as string,
    });
  });
});
