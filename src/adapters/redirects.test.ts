import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeRedirects } from '#adapters/redirects.ts';
import { sampleCatalogue, sampleEntry, sampleSite } from '../../test/sample.ts';

let dir: string;
const site = sampleSite();
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'redirections-'));
});
afterEach(async () => {
  await rm(dir, { recursive: true, force: true });
});

describe('the pages of old addresses', () => {
  it('are written for every notice, more than one batch of them', async () => {
    const entries = Array.from({ length: 150 }, (_, index) => sampleEntry(`n${index}`));
    expect(await writeRedirects(sampleCatalogue(entries), dir, site)).toBe(150);
    expect(await readFile(join(dir, 'content/n149.html'), 'utf8')).toContain(
      'url=/annuaire/notices/n149.html',
    );
  });

  it('never take the place of a page that exists', async () => {
    await writeFile(join(dir, 'tags.html'), 'la vraie page');
    const catalogue = sampleCatalogue([sampleEntry('a', { redirections: ['/tags', '/vieux/a'] })]);
    expect(await writeRedirects(catalogue, dir, site)).toBe(2);
    expect(await readFile(join(dir, 'tags.html'), 'utf8')).toBe('la vraie page');
  });

  it('leave alone what stands in the way: a file for a folder, a folder for a file', async () => {
    await writeFile(join(dir, 'atom.xml'), '');
    await mkdir(join(dir, 'dossier.html'));
    const redirections = ['/atom.xml/vieux', '/dossier.html'];
    expect(await writeRedirects(sampleCatalogue([sampleEntry('a', { redirections })]), dir, site)).toBe(1);
  });
});
