import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createContent, type ContentFolder } from '../../../test/content-folder.ts';
import { requireOwnFolder } from './require-own-folder.ts';

let folder: ContentFolder;
beforeEach(async () => {
  folder = await createContent({
    'these.txt': 'Trois ans.',
    'content/site.yaml': '',
    'site/.construit-de': '',
    'site/index.html': '',
    'coupe/identifiants.json': '{}',
    'disque/lost+found/.vide': '',
    'autre/index.html': '',
  });
});
afterEach(() => folder.remove());

describe('the folder a site is built in', () => {
  const build = (outDir: string) => () => requireOwnFolder(`${folder.dir}${outDir}`, `${folder.dir}/content`);

  it.each(['/nouveau', '/site', '/coupe', '/disque'])('may be %s', (outDir) => {
    expect(build(outDir)).not.toThrow();
  });

  it.each(['', '/content', '/autre'])('is not « %s », whose files would go', (outDir) => {
    expect(build(outDir)).toThrow(/contient autre chose qu’un site de ce générateur/);
  });
});
