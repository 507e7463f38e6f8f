import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { handedTextReader, openHandedTexts } from './handed-texts.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annuaire-textes-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('hands over each text as it is, in any order, and none that was not given', () => {
  const texts = openHandedTexts(join(folder, 'textes'));
  const long = 'é\n'.repeat(400_000);
  const given = { '/a.html': 'Déjà', '/long.html': long, '/vide.html': '', '/b.html': '{"b":"—"}' };
  for (const [name, text] of Object.entries(given)) texts.add(name, text);
  const read = handedTextReader(texts.close());
  for (const [name, text] of Object.entries(given).reverse()) expect(read(name)).toBe(text);
  expect(read('/c.html')).toBeUndefined();
});
