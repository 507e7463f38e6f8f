import { cp, mkdtemp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { writeLinksFile, linksFile } from '#adapters/link-visitor/links-file.ts';
import { hostsSchema } from '#domain/hosts/schema.ts';
import { listAddresses } from '#domain/links/addresses.ts';
import { createLinksReport } from '#domain/links/report.ts';
import { launchBrowser } from './browser.ts';
import { sampleEntry } from './sample.ts';
import { clearHomeAlternatives } from './small-directory.ts';
import { buildInto, serveFolder } from './site.ts';

let browser: Browser;
let url: string;
const undo: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'annuaire-hebergeurs-'));
  const content = join(folder, 'content');
  await mkdir(join(content, 'notices'), { recursive: true });
  // Curated lists name notices that are not copied.
  for (const name of await readdir('content'))
    if (name !== 'notices' && name !== 'mini-sites')
      await cp(join('content', name), join(content, name), { recursive: true });
  await clearHomeAlternatives(content);
  const hosts = hostsSchema.parse(JSON.parse(await readFile('content/hosts.json', 'utf8')));
  const slugs = new Set(
    hosts.hosts.flatMap(({ services }) => services.flatMap(({ notice }) => notice ?? [])),
  );
  for (const slug of slugs)
    await cp(join('content', 'notices', `${slug}.md`), join(content, 'notices', `${slug}.md`));
  const etherpad = await readFile(join(content, 'notices', 'etherpad.md'), 'utf8');
  const dead = /^site_web: "(.*)"$/m.exec(etherpad)?.[1] ?? '';
  await writeLinksFile(
    linksFile(folder),
    createLinksReport({
      addresses: listAddresses([sampleEntry('etherpad', { site_web: dead })]),
      histories: new Map([
        [
          dead,
          [17, 19, 22].map((day) => ({ at: `2026-11-${day}T10:00:00.000Z`, reason: 'introuvable' as const })),
        ],
      ]),
      started: '2026-11-22T09:00:00.000Z',
      now: '2026-11-22T10:00:00.000Z',
    }),
  );
  vi.stubEnv('DATA_DIR', folder);
  const { outDir, remove } = await buildInto(content);
  const server = await serveFolder(outDir);
  browser = await launchBrowser();
  url = server.url;
  undo.push(
    () => browser.close(),
    server.stop,
    remove,
    () => rm(folder, { recursive: true, force: true }),
  );
});

afterAll(async () => {
  vi.unstubAllEnvs();
  for (const step of undo) await step();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`${url}${path}`, { waitUntil: 'networkidle' });
  return page;
}
const rows = (page: Page) => page.locator('[data-hosts-software] li:visible');

describe('the page of hosts', () => {
  it('leads without JavaScript from each access and place to the services', async () => {
    const page = await open('/hebergeurs.html', { javaScriptEnabled: false });
    expect(await page.locator('form[data-hosts-filter]').isVisible()).toBe(false);
    await page.locator('#lieu-bretagne + ul a', { hasText: 'Etherpad' }).click();
    expect(new URL(page.url()).hash).toBe('#logiciel-etherpad');
    expect(await page.locator('section[data-hosts-software=etherpad] li').count()).toBeGreaterThan(1);
    await page.context().close();
  });

  it('narrows as one chooses, says how many are left, and keeps the choice in the address', async () => {
    const page = await open('/hebergeurs.html');
    const all = await rows(page).count();
    await page.locator('select[name=logiciel]').selectOption({ label: 'Nextcloud' });
    const nextcloud = await rows(page).count();
    expect(nextcloud).toBeLessThan(all);
    expect(await page.locator('[data-hosts-status]').textContent()).toBe(
      `${nextcloud} services correspondent.`,
    );
    await page.getByLabel('Avec de la place').check();
    expect(await rows(page).count()).toBeLessThan(nextcloud);
    expect(await page.locator('.badge:visible').count()).toBe(0);
    expect(new URL(page.url()).search).toBe('?logiciel=nextcloud&place=oui');
    await page.goBack();
    await expect.poll(() => rows(page).count()).toBe(nextcloud);
    expect(await page.getByLabel('Avec de la place').isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Tout montrer' }).click();
    await expect.poll(() => rows(page).count()).toBe(all);
    expect(new URL(page.url()).search).toBe('');
    await page.context().close();
  });

  it('opens on the choice of a shared address, and ignores what it does not know', async () => {
    const shared = await open('/hebergeurs.html?acces=sans-inscription&lieu=nulle-part');
    expect(await rows(shared).count()).toBeGreaterThan(0);
    expect(
      await shared.locator('[data-hosts-software] li:visible:not([data-acces=sans-inscription])').count(),
    ).toBe(0);
    await shared.context().close();
  });

  it('says when nothing matches', async () => {
    const page = await open('/hebergeurs.html?logiciel=etherpad&acces=payant');
    expect(await rows(page).count()).toBe(0);
    expect(await page.locator('[data-hosts-status]').textContent()).toMatch(/^Aucun service/);
    await page.context().close();
  });

  it('says that the sample is one, and offers no link to hosts that do not exist', async () => {
    const page = await open('/hebergeurs.html');
    expect(await page.locator('main').textContent()).toContain('ces hébergeurs sont fictifs');
    expect(await page.locator('a[href*=".example"]').count()).toBe(0);
    await page.goto(`${url}/notices/etherpad.html`);
    expect(await page.locator('.notice').textContent()).toMatch(/Hébergeur d’exemple [A-H].*fictifs/s);
    await page.context().close();
  });
});

describe('the page of the state of links', () => {
  it('counts by state and shows what wants care', async () => {
    const page = await open('/etat.html');
    const text = await page.locator('main').textContent();
    expect(text).toMatch(/1\s+lien mort/);
    expect(text).toContain('page introuvable, depuis le 17 novembre 2026');
    await page.context().close();
  });
});

describe('both pages', () => {
  it.each(['/hebergeurs.html', '/hebergeurs.html?acces=libre', '/etat.html'])(
    'have at %s no accessibility fault axe can see, on a small screen, in both colours',
    async (path) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await open(path, { colorScheme, viewport: { width: 320, height: 720 } });
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(() =>
          (window as unknown as { axe: typeof axe }).axe.run(),
        );
        expect(violations.map(({ id, nodes }) => `${id} : ${nodes[0]?.html ?? ''}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        await page.context().close();
      }
    },
  );
});
