import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOurSite } from './our-site.ts';

let browser: Browser;
let url: string;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ browser, url, close } = await openOurSite());
});
afterAll(() => close());

describe('a selection kept offline', () => {
  it('is kept only when asked, read without a network, and forgotten', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${url}/notices/gimp.html`);
    await page.locator('article button[data-select="gimp"]').click();
    await page.goto(`${url}/selection.html`);
    const kept = () =>
      page.evaluate(async () => {
        const names = await caches.keys();
        const workers = await navigator.serviceWorker.getRegistrations();
        return { caches: names.length, workers: workers.length };
      });
    expect(await kept()).toEqual({ caches: 0, workers: 0 });

    await page.getByRole('button', { name: 'Garder hors ligne' }).click();
    await page.getByText('Gardé : 1 notice').waitFor();
    expect(await kept()).toEqual({ caches: 1, workers: 1 });
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();

    await context.setOffline(true);
    await page.goto(`${url}/selection.html`);
    await page.getByText('GIMP').first().waitFor();
    await page.goto(`${url}/notices/gimp.html`);
    expect(await page.locator('h1').innerText()).toBe('GIMP');
    await expect(page.goto(`${url}/notices/krita.html`)).rejects.toThrow();
    await context.setOffline(false);

    await page.goto(`${url}/selection.html`);
    await page.getByRole('button', { name: 'Ne plus garder' }).click();
    await page.getByText('ne garde plus rien').waitFor();
    expect(await kept()).toEqual({ caches: 0, workers: 0 });
    await context.close();
  });

  it('is the one that was sent, while one looks at it, besides one’s own', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${url}/notices/gimp.html`);
    await page.locator('article button[data-select="gimp"]').click();
    await page.goto(`${url}/selection.html#krita,jamais-vu`);
    await page.getByRole('button', { name: 'Garder hors ligne' }).click();
    await page.getByText('Gardé : 2 notices').waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();

    await context.setOffline(true);
    for (const [slug, name] of Object.entries({ gimp: 'GIMP', krita: 'Krita' })) {
      await page.goto(`${url}/notices/${slug}.html`);
      expect(await page.locator('h1').innerText()).toBe(name);
    }
    await context.close();
  });

  it('keeps nothing behind people’s backs, whatever they read', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    for (const path of ['/', '/notices/gimp.html', '/mini-sites/associations.html', '/selection.html'])
      await page.goto(`${url}${path}`, { waitUntil: 'networkidle' });
    const kept = await page.evaluate(async () => [
      (await caches.keys()).length,
      (await navigator.serviceWorker.getRegistrations()).length,
    ]);
    expect(kept).toEqual([0, 0]);
    await context.close();
  });
});

describe('a selection to follow', () => {
  it('gives its feeds to a reader and its dates to a calendar', async () => {
    const page = await (await browser.newContext({ acceptDownloads: true })).newPage();
    await page.goto(`${url}/notices/gimp.html`);
    await page.locator('article button[data-select="gimp"]').click();
    await page.goto(`${url}/selection.html`);
    const textOf = async (name: RegExp) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name }).click(),
      ]);
      return readFile(await download.path(), 'utf8');
    };
    expect(await textOf(/OPML/)).toContain('xmlUrl="http://localhost:4321/notices/gimp.xml"');
    const calendar = await textOf(/ics/);
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(calendar).toContain('SUMMARY:GIMP : notice ajoutée');
    expect(calendar).toContain('RRULE:FREQ=YEARLY');
    await page.context().close();
  });

  it('is the one that was sent, while one looks at it', async () => {
    const page = await (await browser.newContext({ acceptDownloads: true })).newPage();
    await page.goto(`${url}/notices/gimp.html`);
    await page.locator('article button[data-select="gimp"]').click();
    await page.goto(`${url}/selection.html#T=Pour_le_club,krita`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /OPML/ }).click(),
    ]);
    const feeds = await readFile(await download.path(), 'utf8');
    expect(feeds).toContain('notices/krita.xml');
    expect(feeds).not.toContain('gimp');
    expect(feeds).toContain('<title>Pour le club</title>');
    await page.context().close();
  });
});

describe('the site to install', () => {
  it('has a manifest with what a browser asks, and pictures of the size told', async () => {
    const page = await browser.newPage();
    await page.goto(`${url}/`);
    const href = await page.locator('link[rel=manifest]').getAttribute('href');
    const manifest = (await (await fetch(new URL(href ?? '', url))).json()) as {
      name: string;
      start_url: string;
      display: string;
      icons: { src: string; sizes: string; purpose: string }[];
    };
    expect(manifest).toMatchObject({ start_url: '/', display: 'minimal-ui' });
    expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
    for (const { src, sizes } of manifest.icons) {
      const size = await page.evaluate(async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        return `${image.naturalWidth}x${image.naturalHeight}`;
      }, src);
      expect(size).toBe(sizes);
    }
    await page.close();
  });
});

describe('a notice on other people’s sites', () => {
  it('is discovered by oEmbed, shown in a frame, and left by its link', async () => {
    const page = await browser.newPage();
    await page.goto(`${url}/notices/gimp.html`);
    const found = await page.locator('link[type="application/json+oembed"]').getAttribute('href');
    const answer = (await (await fetch(`${url}${new URL(found ?? '').pathname}`)).json()) as {
      html: string;
      height: number;
    };
    // The address of the built site is the one of site.yaml: the frame is looked for where it is served.
    const html = answer.html.replace('http://localhost:4321', url);
    const elsewhere = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end(`<!doctype html><title>Ailleurs</title>${html}`);
    }).listen(0, '127.0.0.1');
    await once(elsewhere, 'listening');
    await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
    const frame = page.frameLocator('iframe');
    expect(await frame.locator('h1').innerText()).toBe('GIMP');
    const content = await frame.locator('html').evaluate((root) => root.scrollHeight);
    expect(content).toBeLessThanOrEqual(answer.height);
    expect(await frame.locator('script').count()).toBe(0);
    expect(await frame.locator('h1 a').getAttribute('target')).toBe('_top');
    await page.route('http://localhost:4321/**', (route) => route.fulfill({ body: 'notice' }));
    await frame.locator('h1 a').click();
    await page.waitForURL('http://localhost:4321/notices/gimp.html');
    elsewhere.close();
    await page.close();
  });
});
