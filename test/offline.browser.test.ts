import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictogramsPath } from '#domain/site/routes.ts';
import { launchBrowser } from './browser.ts';
import { needs } from './needs.ts';
import { buildOurSite } from './our-site.ts';

const run = promisify(execFile);

let browser: Browser;
let dir: string;
let files: Record<string, Uint8Array>;
let bytes: number;
const undo: (() => Promise<void>)[] = [];

/** The archive of the project’s own directory, opened as a person would: unzipped, in a folder with a space. */
beforeAll(async () => {
  const archive = await readFile(join(await buildOurSite(), 'annuaire-hors-ligne.zip'));
  bytes = archive.length;
  files = unzipSync(archive);
  const place = await mkdtemp(join(tmpdir(), 'hors ligne '));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(place, name)), { recursive: true });
    await writeFile(join(place, name), content);
  }
  dir = join(place, 'annuaire-hors-ligne');
  browser = await launchBrowser();
  undo.push(
    () => browser.close(),
    () => rm(place, { recursive: true, force: true }),
  );
}, 400_000);
afterAll(async () => {
  for (const step of undo) await step();
});

async function open(path: string): Promise<{ page: Page; strangers: string[]; faults: string[] }> {
  const page = await (await browser.newContext()).newPage();
  const strangers: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) strangers.push(request.url());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(pathToFileURL(join(dir, path)).href);
  return { page, strangers, faults };
}

describe('the copy that opens from a folder', () => {
  it('holds nothing that a browser refuses from a file, nor a name that Windows cannot hold', () => {
    const names = Object.keys(files);
    const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
    const parts = names.flatMap((name) => name.split('/'));
    expect(parts.filter((part) => /[<>:"|?*\\]|[. ]$/.test(part) || reserved.test(part))).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(Math.max(...names.map((name) => name.length))).toBeLessThan(150);
    for (const [name, content] of Object.entries(files)) {
      const text = /\.(?:html|js)$/.test(name) ? strFromU8(content) : '';
      expect(/type="?module/.test(text) && name, name).toBe(false);
      if (/\/scripts\/|hors-ligne\.js$/.test(name)) expect(/\bfetch\(/.test(text), name).toBe(false);
    }
  });

  it('holds the pictograms that scripts ask for, where a software has no logo', () => {
    expect(Object.keys(files)).toContain(`annuaire-hors-ligne${pictogramsPath}`);
  });

  it('has only links to files that are there, or to the site online', () => {
    const broken: string[] = [];
    for (const [name, content] of Object.entries(files)) {
      if (!name.endsWith('.html')) continue;
      const html = strFromU8(content).replace(
        /<script(?! (?:defer )?src)[\s\S]*?<\/script>|<textarea[\s\S]*?<\/textarea>/g,
        '',
      );
      for (const [, target = ''] of html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
        if (/^(?:https?:|mailto:|data:|#)/.test(target)) continue;
        const file = posix.join(posix.dirname(name), decodeURI(target.split(/[?#]/, 1)[0] ?? ''));
        if (target.startsWith('/') || !(file in files)) broken.push(`${name} → ${target}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('leads from the home page to a list, from the list to a notice, and back, asking nothing of the network', async () => {
    const { page, strangers, faults } = await open('index.html');
    await page.getByRole('link', { name: 'Faire tourner une association' }).click();
    await page.getByRole('link', { name: 'Paheko', exact: true }).click();
    expect(await page.locator('h1').innerText()).toBe('Paheko');
    await page.locator('header .brand').click();
    expect(page.url()).toMatch(/\/annuaire-hors-ligne\/index\.html$/);
    expect({ strangers, faults }).toEqual({ strangers: [], faults: [] });
    await page.context().close();
  });

  it('leads to a choice by links alone', async () => {
    const { page, strangers } = await open('choisir.html');
    await page.locator('main a').first().click();
    expect(existsSync(decodeURIComponent(new URL(page.url()).pathname))).toBe(true);
    expect(strangers).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['gimp', 'GIMP'],
    ['retoucher une photo', 'GIMP'],
    ['photoshop', 'GIMP'],
    ['compta association', 'Paheko'],
  ])('finds by name, by need, by product: « %s »', async (query, name) => {
    const { page, strangers } = await open('index.html');
    await page.locator('main input[type=search]').fill(query);
    await page.locator('main input[type=search]').press('Enter');
    const link = page.locator('[data-search-results] a', { hasText: name }).first();
    await link.waitFor();
    // Nothing failed: texts are not in the copy, and it says what is searched.
    expect(await page.locator('[data-search-status]').textContent()).not.toContain('pas pu');
    await link.click();
    await page.locator('article h1', { hasText: name }).waitFor();
    expect(strangers).toEqual([]);
    await page.context().close();
  });

  it('suggests while one types', async () => {
    const { page } = await open('notices/gimp.html');
    await page.locator('input[type=search]').first().fill('inksc');
    await page.getByRole('option', { name: /Inkscape/ }).waitFor();
    await page.context().close();
  });

  it('opens a selection with its notices', async () => {
    const { page, faults } = await open('selection.html');
    await page.goto(`${page.url()}#gimp,krita`);
    await page.reload();
    await page.getByText('Krita').first().waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('weighs less than 30 KB a notice', () => {
    const notices = Object.keys(files).filter((name) => /\/notices\/[^/]+\.html$/.test(name)).length;
    expect(bytes / notices).toBeLessThan(30 * 1024);
  });
});

it('is packed as a ZIM file that openZIM’s own check finds sound', async (context) => {
  needs(context, 'zimwriterfs');
  const path = join(dirname(dir), 'annuaire.zim');
  await run(process.execPath, ['--import', './src/language.ts', 'scripts/zim.ts', path], {
    env: { ...process.env, OUT_DIR: await buildOurSite() },
  });
  expect((await run('zimcheck', [path])).stdout).toContain('Overall Test Status: Pass');
  expect((await run('zimdump', ['info', path])).stdout).toMatch(/main page: index\.html/);
});

it('is not packed where there is none, nor without the packer, which is told in a sentence', async () => {
  const empty = join(dirname(dir), 'vide');
  const pack = (env: Readonly<Record<string, string>>) =>
    run(process.execPath, ['--import', './src/language.ts', 'scripts/zim.ts'], {
      env: { ...process.env, ...env },
    }).catch((reason: unknown) => (reason as { stderr: string }).stderr);
  expect(await pack({ OUT_DIR: empty })).toContain('npm run build');
  expect(await pack({ OUT_DIR: await buildOurSite(), PATH: empty })).toContain('zim-tools');
});
