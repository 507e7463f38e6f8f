import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { badgePath, cardFramePath } from '#domain/site/routes.ts';
import { ofNotices } from '#views/data/file-routes.ts';
import { sampleCatalogue, sampleEntry, sampleSite } from '../../../test/sample.ts';
import { writeFiles } from './write-files.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fichiers-'));
});
afterEach(async () => {
  await rm(dir, { recursive: true, force: true });
});

describe('the files written beside the pages', () => {
  const shown = { catalogue: sampleCatalogue([sampleEntry('a'), sampleEntry('b')]), site: sampleSite() };

  it('are each at their address, in folders made for them', async () => {
    const card = ofNotices(cardFramePath, ({ slug }) => `carte de ${slug}`);
    writeFiles(shown, dir, [card]);
    expect(await readFile(join(dir, 'notices/b/carte.html'), 'utf8')).toBe('carte de b');
  });

  it('are left out where a notice has nothing to say', async () => {
    const badge = ofNotices(badgePath, ({ slug }) => (slug === 'a' ? '<svg/>' : undefined));
    writeFiles(shown, dir, [badge]);
    expect(await readdir(join(dir, 'badge'))).toEqual(['a.svg']);
  });
});
