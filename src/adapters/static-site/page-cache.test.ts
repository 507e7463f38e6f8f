import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sharedKey, takePageCache } from './page-cache.ts';

const site = 'https://exemple.org';
let dir: string;
let content: string;
let named: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'pages-'));
  content = join(dir, 'content');
  named = join(dir, 'kept');
  await mkdir(join(content, 'notices'), { recursive: true });
});
afterEach(async () => {
  await rm(dir, { recursive: true, force: true });
});

describe('the pages kept from one build to the next', () => {
  it('are of one build at a time', async () => {
    const first = await takePageCache(content, site, named);
    expect(first?.folder).toBe(named);
    expect(await takePageCache(content, site, named)).toBeUndefined();
    await first?.release();
    expect(await takePageCache(content, site, named)).toBeDefined();
  });

  it('are taken from a build that was killed', async () => {
    await writeFile(`${named}.lock`, '999999999');
    expect(await takePageCache(content, site, named)).toBeDefined();
  });

  it('are not kept of a folder of the moment', async () => {
    expect(await takePageCache(content, site, undefined)).toBeUndefined();
  });

  it('follow all the content but its notices, which tell themselves', async () => {
    const key = () => sharedKey('code', content, site);
    const before = key();
    await writeFile(join(content, 'notices', 'gimp.md'), 'nom: GIMP');
    expect(key()).toBe(before);
    await writeFile(join(content, 'tags.yaml'), '[]');
    expect(key()).not.toBe(before);
  });
});
