import { describe, expect, it } from 'vitest';
import { knownView } from '#views/contribution/known-view.ts';
import { sampleCatalogue, sampleEntry } from '../../../test/sample.ts';
import { createRecognition } from './known.ts';

const lists = knownView(
  sampleCatalogue(
    [
      sampleEntry('firefox', {
        nom: 'Firefox',
        alias: ['Mozilla Firefox'],
        site_web: 'https://www.mozilla.org/firefox/',
      }),
      sampleEntry('gimp', {
        nom: 'GIMP',
        site_web: 'https://www.gimp.org/',
        depot: 'http://git.gimp.org/gimp',
      }),
    ],
    {
      refusals: [
        {
          nom: 'Obsidian',
          slug: 'obsidian',
          adresses: ['https://obsidian.md/'],
          motif: 'Il est propriétaire.',
          date: '2026-11-22',
          voir: [],
        },
      ],
    },
  ),
);

describe(createRecognition, () => {
  const recognise = createRecognition(lists);

  it('knows a notice by its name, an alias, a slip, an address', () => {
    const first = (typed: Parameters<typeof recognise>[0]) => {
      const [notice] = recognise(typed).notices;
      return [notice?.slug, notice?.nom, notice?.reason];
    };
    expect(first({ nom: 'firefox' })).toEqual(['firefox', 'Firefox', 'meme-nom']);
    expect(first({ nom: 'Mozilla firefox' })).toEqual(['firefox', 'Firefox', 'meme-nom']);
    expect(first({ nom: 'Fierfox' })).toEqual(['firefox', 'Firefox', 'nom-proche']);
    expect(first({ nom: 'Autre', site_web: 'http://gimp.org' })).toEqual(['gimp', 'GIMP', 'meme-adresse']);
    expect(first({ nom: 'Autre', depot: 'https://git.gimp.org/gimp/' })).toEqual([
      'gimp',
      'GIMP',
      'meme-adresse',
    ]);
  });

  it('says nothing of a new name, nor of the notice being corrected', () => {
    expect(recognise({ nom: 'Tracim' })).toEqual({ notices: [], refusal: undefined });
    expect(createRecognition(lists, 'gimp')({ nom: 'GIMP' }).notices).toEqual([]);
  });

  it('knows what was refused, with the reason and the date as people read them', () => {
    expect(recognise({ nom: 'obsidian' }).refusal).toMatchObject({
      nom: 'Obsidian',
      motif: 'Il est propriétaire.',
      date: '22 novembre 2026',
    });
  });
});
