import { describe, expect, it } from 'vitest';
import { offlinePage, offlineTarget } from './offline-page.ts';

const copy = {
  base: '/annuaire/',
  siteUrl: 'https://exemple.org/annuaire',
  files: new Set([
    'index.html',
    'tags.html',
    'notices/a.html',
    'notices/a/historique.html',
    'notices.html',
    'logos/a.svg',
    'hors-ligne.js',
    'scripts/x.js',
  ]),
  scripts: new Map([['assets/x.js', 'scripts/x.js']]),
};

describe('a link of the copy', () => {
  it.each([
    ['/annuaire/', 'notices/a.html', '../index.html'],
    ['/annuaire/tags.html?x=1#y', 'index.html', 'tags.html?x=1#y'],
    ['/annuaire/logos/a.svg', 'notices/a.html', '../logos/a.svg'],
    ['a.html', 'notices/a.html', 'a.html'],
    ['/annuaire/notices/a.html', 'notices/a/historique.html', '../a.html'],
    ['/annuaire/notices/a/historique.html', 'notices/a.html', 'a/historique.html'],
    ['/annuaire/notices/a/historique.html', 'notices/ab/historique.html', '../a/historique.html'],
    ['/annuaire/notices.html', 'notices/a/historique.html', '../../notices.html'],
    ['contribuer.html', 'index.html', 'https://exemple.org/annuaire/contribuer.html'],
    [
      '/annuaire/contribuer.html?notice=a',
      'notices/a.html',
      'https://exemple.org/annuaire/contribuer.html?notice=a',
    ],
    ['https://a.example/', 'index.html', 'https://a.example/'],
    ['mailto:a@b.example', 'index.html', 'mailto:a@b.example'],
    ['#contenu', 'index.html', '#contenu'],
  ])('%s of %s leads to %s', (target, path, expected) => {
    expect(offlineTarget(target, path, copy)).toBe(expected);
  });
});

describe('a page of the copy', () => {
  it('has scripts that run from a file, and the way to its root', () => {
    const html =
      '<head><link rel="modulepreload" href="/annuaire/assets/y.js"><link rel="preload" as="fetch" href="/annuaire/recherche/needs.json" crossorigin="anonymous"></head><form data-root="/annuaire/" action="/annuaire/tags.html"></form><script type="module" src="/annuaire/assets/x.js"></script><script type="module" src="/annuaire/assets/gone.js"></script>';
    expect(offlinePage(html, 'notices/a.html', copy)).toBe(
      '<head><script src="../hors-ligne.js"></script></head><form data-root="../" action="../tags.html"></form><script defer src="../scripts/x.js"></script>',
    );
    expect(offlinePage('<i data-root="/annuaire/">', 'index.html', copy)).toBe('<i data-root="./">');
  });

  it.each([
    '<script type="module" src="',
    ' href="',
    '<link rel="modulepreload"',
    '<link rel="preload"',
    ' data-root="',
  ])('is made in time linear in a page of « %s »', (part) => {
    const start = performance.now();
    offlinePage(part.repeat(200_000 / part.length), 'index.html', copy);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
