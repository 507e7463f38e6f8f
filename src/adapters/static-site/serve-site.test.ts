import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSiteApp } from './serve-site.ts';

describe(createSiteApp, () => {
  it('lets forms be sent to the service of the directory, on another host too, and to nobody else', async () => {
    const policyOf = async (service?: string) => {
      const { headers } = await createSiteApp('docs', service).request('/contribuer.html');
      return headers.get('Content-Security-Policy');
    };
    expect(await policyOf()).toContain("form-action 'self';");
    expect(await policyOf('https://service.exemple.org/api')).toContain(
      "form-action 'self' https://service.exemple.org;",
    );
  });

  describe('of a folder', () => {
    let root = '';
    beforeAll(async () => {
      root = await mkdtemp(join(tmpdir(), 'annuaire-served-'));
      const files = ['404.html', 'gimp.md', 'gimp.yml', 'atom.xml', 'feed.json', '.construit-de'];
      await Promise.all(files.map((file) => writeFile(join(root, file), file)));
      await mkdir(join(root, '.well-known'));
      await writeFile(join(root, '.well-known/security.txt'), 'Contact');
    });
    afterAll(() => rm(root, { recursive: true, force: true }));
    const ask = async (path: string) => {
      const { status, headers } = await createSiteApp(root).request(path);
      return `${status} ${headers.get('Content-Type') ?? ''}`;
    };

    it('tells what each file is, so that a browser shows it', async () => {
      expect(await ask('/gimp.md')).toBe('200 text/markdown; charset=utf-8');
      expect(await ask('/gimp.yml')).toBe('200 application/yaml; charset=utf-8');
      expect(await ask('/atom.xml')).toBe('200 application/atom+xml; charset=utf-8');
      expect(await ask('/feed.json')).toBe('200 application/feed+json; charset=utf-8');
      expect(await ask('/absent.md')).toMatch(/^404 text\/html/);
    });

    it('keeps what a build keeps for itself, save what is well known', async () => {
      expect(await ask('/.construit-de')).toMatch(/^404 text\/html/);
      expect(await ask('/.well-known/security.txt')).toMatch(/^200 text\/plain/);
    });
  });
});
