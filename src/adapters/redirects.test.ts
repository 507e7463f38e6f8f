import { describe, expect, it } from 'vitest';
import { writeRedirects } from '#adapters/redirects.ts';
import { sampleCatalogue, sampleEntry, sampleSite } from '../../test/sample.ts';

const site = sampleSite();

/** The folder of a site, in memory. */
function folderWith(...there: readonly string[]) {
  const files = new Map(there.map((path) => [path, 'la vraie page']));
  return {
    files,
    isFree: (path: string) => !files.has(path),
    make: (pages: readonly { path: string; text: () => string | Uint8Array | undefined }[]) => {
      for (const { path, text } of pages) files.set(path, String(text()));
    },
  };
}

describe('the pages of old addresses', () => {
  it('are written for every notice, more than one batch of them', () => {
    const entries = Array.from({ length: 150 }, (_, index) => sampleEntry(`n${index}`));
    const folder = folderWith();
    expect(writeRedirects(sampleCatalogue(entries), folder, site, () => undefined)).toBe(150);
    expect(folder.files.get('content/n149.html')).toContain('url=/annuaire/notices/n149.html');
  });

  it('never take the place of a page that exists', () => {
    const folder = folderWith('tags.html');
    const catalogue = sampleCatalogue([sampleEntry('a', { redirections: ['/tags', '/vieux/a'] })]);
    expect(writeRedirects(catalogue, folder, site, () => undefined)).toBe(2);
    expect(folder.files.get('tags.html')).toBe('la vraie page');
  });
});
