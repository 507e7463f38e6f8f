import { expect, it } from 'vitest';
import { sampleCatalogue, sampleEntry } from '../../../test/sample.ts';
import { checkFreeRedirections } from './free-redirections.ts';

const catalogue = sampleCatalogue([
  sampleEntry('vlc', { redirections: ['/vieux/vlc', '/content/videolan'] }),
  sampleEntry('gimp'),
]);
const asked = (path: string, slug?: string) =>
  checkFreeRedirections([path], slug === 'vlc' ? ['/vieux/vlc', '/content/videolan'] : [], {
    slug,
    catalogue,
  }).map(({ code, path }) => [code, path.join('.')]);

it.each([
  '/index.html',
  '/notices/vlc.html',
  '/notices/libre',
  '//evil.example',
  '/.construit-de',
  '/assets/x.js',
  '/api/contributions',
  '/content/a%00b',
  '/content/..',
  '/content/a/b',
  '/content/',
])('the address %s is not for the form', (path) => {
  expect(asked(path)).toEqual([['chemin-invalide', 'redirections.0']]);
});

it('a free address is, one that leads to another notice is not', () => {
  expect(asked('/content/nouveau')).toEqual([]);
  expect(asked('/content/nouveau.html')).toEqual([]);
  for (const path of ['/content/gimp', '/content/gimp.html', '/content/videolan'])
    expect(asked(path)).toEqual([['redirection-en-double', 'redirections.0']]);
});

it('a notice keeps the addresses it has, and its own', () => {
  expect(asked('/vieux/vlc', 'vlc')).toEqual([]);
  expect(asked('/content/videolan', 'vlc')).toEqual([]);
  expect(asked('/content/vlc', 'vlc')).toEqual([]);
});
