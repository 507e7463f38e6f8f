import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Draws the picture of a site of this name, in a process of its own: fonts are asked for once a process. */
const program = `
  const { writeSharePictures } = await import('#adapters/static-site/share-pictures.ts');
  const { sampleCatalogue, sampleSite } = await import('./test/sample.ts');
  const [name, dir] = process.argv.slice(1);
  const pictured = { catalogue: sampleCatalogue([]), miniSites: [], site: sampleSite({ name }), logosDir: dir };
  await writeSharePictures(pictured, dir, dir + '/cache/partage');
`;

describe('pictures that messengers show', () => {
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'annuaire-partage-'));
    await writeFile(join(dir, 'none.conf'), '<fontconfig/>');
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  const draw = async (name: string) => {
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program, name, dir], {
      // As on a bare server.
      env: { PATH: process.env.PATH, FONTCONFIG_FILE: join(dir, 'none.conf') },
    });
    return readFile(join(dir, 'partage.png'));
  };

  it('hold words, and not boxes, on a machine that has no font', async () => {
    const [one, other] = [await draw('Annuaire'), await draw('Logiciel')];
    expect(one.equals(other)).toBe(false);
  });

  it('are drawn anew when what was kept of them is cut short', async () => {
    const drawn = await draw('Annuaire');
    const kept = join(dir, 'cache', 'partage');
    for (const name of await readdir(kept)) await truncate(join(kept, name), 200);
    expect((await draw('Annuaire')).equals(drawn)).toBe(true);
  });
});
