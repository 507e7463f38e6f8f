import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createContent, type ContentFolder } from '../../../test/content-folder.ts';
import { sampleCatalogue, sampleEntry } from '../../../test/sample.ts';
import { keepFacts } from './keep-facts.ts';

const catalogue = sampleCatalogue([
  sampleEntry('gimp', { nom: 'GIMP', site_web: 'https://www.gimp.org/' }),
  sampleEntry('krita', { nom: 'Krita', site_web: 'https://krita.org/' }),
]);
const gimp =
  '{"name":"GIMP","website":"https://www.gimp.org/","topics":[],"licences":["MIT"],"source":"Liste"}';
const krita =
  '{"name":"Krita","website":"https://krita.org/","topics":[],"licences":["MIT"],"source":"Liste"}';

let folder: ContentFolder;
beforeEach(async () => {
  folder = await createContent({
    'liste.jsonl': `${gimp}\n${krita}\n`,
    'coupee.jsonl': `${gimp}\n${krita.slice(0, 30)}`,
    'autre-licence.jsonl': `${gimp.replace('MIT', 'ISC')}\n${krita}\n`,
    'vide.jsonl': '\n',
    'demain.json': '{"version":1,"source":"Demain","date":"2031-01-01","faits":{}}',
  });
});
afterEach(() => folder.remove());

/** The files above are of this day. */
const today = new Date().toISOString().slice(0, 10);

const keep = (name: string, date?: string) =>
  keepFacts([join(folder.dir, name)], { catalogue, contentDir: folder.dir, date, today });

async function daysKept(): Promise<[string, string][]> {
  const text = await readFile(join(folder.dir, '.facts', 'liste.json'), 'utf8');
  const { date, faits } = JSON.parse(text) as { date: string; faits: Record<string, { date?: string }> };
  return Object.entries(faits).map(([slug, fact]) => [slug, fact.date ?? date]);
}

test('a file that is cut loses nothing of what was kept before, each record with its day', async () => {
  await keep('liste.jsonl', '2026-06-01');
  const { written, troubles } = await keep('coupee.jsonl', '2026-07-01');
  expect(written).toMatchObject([{ source: 'Liste', count: 1, extent: 'cut' }]);
  expect(troubles).toMatchObject([{ fiche: 'coupee.jsonl:2 (Krita)', raison: 'ligne-coupee' }]);
  expect(await daysKept()).toEqual([
    ['gimp', '2026-07-01'],
    ['krita', '2026-06-01'],
  ]);
});

test('a file that tells no day makes nothing newer that has not changed, and says whose day it took', async () => {
  await keep('liste.jsonl', '2020-06-01');
  expect((await keep('liste.jsonl')).written).toMatchObject([{ source: 'Liste', isDated: false }]);
  expect(await daysKept()).toEqual([
    ['gimp', '2020-06-01'],
    ['krita', '2020-06-01'],
  ]);
});

test('a file that tells no day replaces nothing: what it tells otherwise is compared once', async () => {
  await keep('liste.jsonl', '2020-06-01');
  const before = await folder.snapshot();
  const { older } = await keep('autre-licence.jsonl');
  expect(older).toMatchObject([{ file: { faits: { gimp: { licences: ['ISC'] } } }, isOlder: false }]);
  expect(await folder.snapshot()).toEqual(before);
});

test('a file without a record is told, and changes nothing', async () => {
  expect((await keep('vide.jsonl')).unreadable).toEqual([{ file: 'vide.jsonl', raison: 'vide' }]);
});

test('an older source is compared once and kept nowhere; one of tomorrow is refused', async () => {
  await keep('liste.jsonl', '2026-06-01');
  const before = await folder.snapshot();
  expect((await keep('coupee.jsonl', '2019-01-01')).older).toMatchObject([{ kept: '2026-06-01' }]);
  expect((await keep('demain.json')).unreadable).toEqual([
    { file: 'Demain', raison: 'date-a-venir', valeur: '2031-01-01' },
  ]);
  expect(await folder.snapshot()).toEqual(before);
});
