import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contributionStatistics, type ContributionFact } from '#domain/statistics/contributions.ts';
import { createContent, noticeText, type ContentFolder } from './content-folder.ts';
import { buildInto } from './site.ts';

const day = 24 * 3600 * 1000;
const now = Date.now();

/** Two hundred contributions decided in three days each, one in four refused because it was an advertisement. */
const facts: ContributionFact[] = Array.from({ length: 200 }, (_, index) => ({
  received: now - 20 * day,
  state: index % 4 === 0 ? 'refusee' : 'fusionnee',
  held: false,
  opened: now - 20 * day,
  firstWord: now - 18.5 * day,
  decided: now - 17 * day,
  reason: index % 4 === 0 ? 'reclame' : null,
}));

let folder: ContentFolder;
let outDir: string;
let remove: (() => Promise<void>) | undefined;
const dataDir = join('.cache', `statistics-test-${process.pid}`);
beforeAll(async () => {
  folder = await createContent({
    'notices/krita.md': noticeText('Krita', 'plateformes:\n  - "windows"\ndate_creation: "2025-01-10"\n'),
    'notices/blender.md': noticeText(
      'Blender',
      'plateformes:\n  - "windows"\n  - "macos"\ndate_creation: "2025-03-10"\n',
    ),
    'notices/inkscape.md': noticeText('Inkscape'),
    'refusal-reasons.yaml':
      '- id: "reclame"\n  phrase: "Le texte vante plus qu’il n’explique. Dites à quoi il sert."\n',
  });
  await mkdir(dataDir, { recursive: true });
  await writeFile(join(dataDir, 'statistics.json'), JSON.stringify(contributionStatistics(facts, now)));
  process.env.DATA_DIR = dataDir;
  ({ outDir, remove } = await buildInto(folder.dir));
});
afterAll(async () => {
  delete process.env.DATA_DIR;
  await remove?.();
  await folder.remove();
  await rm(dataDir, { recursive: true, force: true });
});

const read = (path: string) => readFile(join(outDir, path), 'utf8');
const open = async (path: string) => new JSDOM(await read(path)).window.document;

describe('/statistiques', () => {
  it('tells what the directory holds, as tables whose bars are only drawings of them', async () => {
    const document = await open('statistiques.html');
    const tables = [...document.querySelectorAll('table')];
    const rows = (title: string) =>
      [
        ...(
          document.evaluate(`//table[caption/h3="${title}"]`, document, null, 9).singleNodeValue as Element
        ).querySelectorAll('tbody tr'),
      ].map((row) => [
        row.querySelector('th')?.textContent.trim(),
        row.querySelector('td')?.textContent.trim(),
        row.querySelector('rect')?.getAttribute('width'),
      ]);
    expect(tables.length).toBeGreaterThan(4);
    expect(rows('Croissance')).toEqual([
      ['janvier 2025', '1', '50'],
      ['mars 2025', '2', '100'],
    ]);
    expect(rows('Plateformes')).toEqual([
      ['Windows', '2', '100'],
      ['macOS', '1', '50'],
    ]);
    expect(rows('Pourquoi on refuse')).toEqual([['Le texte vante plus qu’il n’explique.', '50', '100']]);
    for (const svg of document.querySelectorAll('.chart svg'))
      expect(svg.getAttribute('aria-hidden')).toBe('true');
    expect(document.querySelectorAll('th:not([scope])')).toHaveLength(0);
  });

  it('tells how long an answer takes, there and on the form before sending', async () => {
    const document = await open('statistiques.html');
    const delays = [...document.querySelectorAll('dd')].map(({ textContent }) => textContent);
    expect(delays).toContain('la moitié en moins de 3 j, neuf sur dix en moins de 3 j');
    expect(delays).toContain('la moitié en moins de 1.5 j, neuf sur dix en moins de 1.5 j');
    expect((await open('contribuer.html')).querySelector('.before')?.textContent).toContain(
      'En ce moment, une réponse en 3 jours environ.',
    );
  });

  it('tells the same in JSON', async () => {
    const told = JSON.parse(await read('statistiques.json')) as object;
    expect(told).toMatchObject({
      version: 1,
      catalogue: {
        notices: 3,
        undated: 1,
        platforms: [
          { id: 'windows', count: 2 },
          { id: 'macos', count: 1 },
        ],
      },
      contributions: {
        received: 200,
        accepted: 150,
        refused: { reclame: 50 },
        decision: { median: 3, p90: 3 },
      },
    });
  });
});
