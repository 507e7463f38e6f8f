import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readHosts } from './read-hosts.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'hebergeurs-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('reading who hosts what', () => {
  const write = async (text: string) => {
    const path = join(dir, 'hosts.json');
    await writeFile(path, text);
    return path;
  };

  it('gives nothing when there is no file', async () => {
    expect(await readHosts(join(dir, 'hosts.json'))).toBeUndefined();
  });

  it('reads the sample shipped with the project, which says it is one', async () => {
    expect(await readHosts('content/hosts.json')).toMatchObject({ version: 1, sample: true });
  });

  it.each([
    ['{"version": 1', /Ceci n’est pas du JSON/],
    ['\uFEFF{"version": 2}', /version/],
    ['[]', /ne peut pas être lu/],
    ['{"version": 2}', /version/],
  ])('says in a sentence what is wrong with %s', async (text, sentence) => {
    const path = await write(text);
    await expect(readHosts(path)).rejects.toThrow(sentence);
    await expect(readHosts(path)).rejects.toMatchObject({ name: 'UserError' });
  });

  it('refuses an address that is not of the web', async () => {
    const text = (await readFile('content/hosts.json', 'utf8')).replace(
      /"url": "[^"]*"/,
      '"url": "javascript:alert(1)"',
    );
    await expect(readHosts(await write(text))).rejects.toThrow(/url/);
  });
});
