import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { redirectPage } from '#views/data/redirect-page.ts';
import { redirectFile } from '#domain/site/redirect-file.ts';
import { listRedirects } from '#views/data/redirects.ts';
import { sampleCatalogue, sampleEntry, sampleSite } from '../../../test/sample.ts';

describe('the file of an old address', () => {
  it.each([
    ['/content/gimp', 'content/gimp.html'],
    ['/content/gimp.html', 'content/gimp.html'],
    ['/node.php', 'node.php.html'],
    ['/notices/%C3%A9lan', 'notices/élan.html'],
    ['//double//barre', 'double/barre.html'],
  ])('%s is %s', (path, file) => {
    expect(redirectFile(path)).toBe(file);
  });

  it.each(['/../x', '/a/%2e%2e/b', '/a%2Fb', '/a%5Cb', '/%00', '/%E0%A4%A', '/', '/./x'])(
    'refuses %s',
    (path) => {
      expect(redirectFile(path)).toBeUndefined();
    },
  );

  it('never leaves the folder', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%2E%2E',
      '%2f',
      '/',
      'a',
      '%5c',
      '\\',
      '%00',
      '~',
      '%25',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = redirectFile(`/${pieces.join('')}`);
        if (file !== undefined) expect(join('/site', file)).toMatch(/^\/site\/./);
      }),
    );
  });
});

describe('old addresses', () => {
  it('lead from Drupal’s path and from each redirection to the notice', () => {
    const catalogue = sampleCatalogue([sampleEntry('krita', { redirections: ['/vieux', '/a/%2e%2e/b'] })]);
    expect(listRedirects(catalogue).map(({ file, entry }) => [file, entry.slug])).toEqual([
      ['content/krita.html', 'krita'],
      ['vieux.html', 'krita'],
    ]);
  });

  it('send on at once, and show a link named for the notice', () => {
    const entry = sampleEntry('krita', { nom: 'Krita <b> & "co"' });
    const { document } = new JSDOM(redirectPage({ file: 'x.html', entry }, sampleSite())).window;
    const href = '/annuaire/notices/krita.html';
    expect(document.documentElement.lang).toBe('fr');
    expect(document.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toBe(
      `0; url=${href}`,
    );
    expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      `https://exemple.org${href}`,
    );
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    const link = document.querySelector('a');
    expect(link?.getAttribute('href')).toBe(href);
    expect(link?.textContent).toBe('Aller à la notice «\u00A0Krita <b> & "co"\u00A0»');
  });
});
