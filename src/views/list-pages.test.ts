import { describe, expect, it } from 'vitest';
import type { Notice } from '#domain/notice/schema.ts';
import { sampleCatalogue, sampleEntry, sampleSite, sampleTag } from '../../test/sample.ts';
import { listPages } from './list-pages.ts';

/** What each list shows, by its path, of a catalogue in which GIMP says something more. */
function shown(gimp: Partial<Notice> = {}, corps = ''): ReadonlyMap<string, readonly string[]> {
  const catalogue = sampleCatalogue(
    [
      sampleEntry(
        'gimp',
        { nom: 'GIMP', tags: ['dessin'], alternative_a: ['Photoshop'], plateformes: ['windows'], ...gimp },
        corps,
      ),
      sampleEntry('krita', { nom: 'Krita', tags: ['dessin'], plateformes: ['windows'] }),
      sampleEntry('vlc', { nom: 'VLC', tags: ['video'], plateformes: ['macos'], licences: ['GPL-2.0-only'] }),
    ],
    {
      tags: [sampleTag('dessin'), sampleTag('video')],
      alternatives: [
        { slug: 'photoshop', nom: 'Photoshop', alias: [], tags: ['dessin'] },
        { slug: 'winamp', nom: 'Winamp', alias: [], tags: ['video'] },
      ],
    },
  );
  return new Map([...listPages(catalogue, sampleSite())].map(({ path, shows }) => [path, shows]));
}

/** The lists that do not show the same once GIMP says something more. */
function changed(gimp: Partial<Notice>, corps = ''): string[] {
  const [before, after] = [shown(), shown(gimp, corps)];
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path)?.join('\n') !== after.get(path)?.join('\n')).sort();
}

describe('the pages of lists', () => {
  it('are those of tags, products, platforms, licences and letters', () => {
    expect([...shown().keys()].filter((path) => !path.startsWith('/plateformes/'))).toEqual([
      '/tags/dessin.html',
      '/tags/video.html',
      '/alternatives/photoshop.html',
      '/alternatives/winamp.html',
      '/licences/mit.html',
      '/licences/gpl-2.0-only.html',
      '/alternatives/lettre-p.html',
      '/alternatives/lettre-w.html',
    ]);
    expect([...shown().keys()]).toContain('/plateformes/windows.html');
  });

  it.each<[string, Partial<Notice>, string[]]>([
    [
      'its name',
      { nom: 'GIMP 3' },
      [
        '/alternatives/photoshop.html',
        '/licences/mit.html',
        '/plateformes/windows.html',
        '/tags/dessin.html',
      ],
    ],
    [
      'its first tag',
      { tags: ['video'] },
      [
        '/alternatives/photoshop.html',
        '/alternatives/winamp.html',
        '/licences/mit.html',
        '/plateformes/windows.html',
        '/tags/dessin.html',
        '/tags/video.html',
      ],
    ],
    ['what it replaces', { alternative_a: [] }, ['/alternatives/photoshop.html']],
    ['what no list shows', { site_web: 'https://www.gimp.org' }, []],
  ])('show a notice whose card tells %s', (_, gimp, paths) => {
    expect(changed(gimp)).toEqual(paths);
  });

  it('show nothing of texts', () => {
    expect(changed({}, 'Un long texte.')).toEqual([]);
  });
});
