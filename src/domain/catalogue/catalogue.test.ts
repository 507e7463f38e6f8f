import { describe, expect, it } from 'vitest';
import { byRank, createCatalogue, findReplacements } from '#domain/catalogue/catalogue.ts';
import { sampleCatalogue, sampleEntry, sampleTag, sampleVocabulary } from '../../../test/sample.ts';

const slugs = (entries: readonly { slug: string }[]) => entries.map(({ slug }) => slug);

describe('a catalogue', () => {
  it('is in French alphabetical order, numbers as numbers', () => {
    const names = ['Zim', 'élan', 'Eland', '7-Zip', '10er', 'abc'];
    const { notices } = sampleCatalogue(names.map((nom, index) => sampleEntry(`n${index}`, { nom })));
    expect(notices.map(({ notice }) => notice.nom)).toEqual(['7-Zip', '10er', 'abc', 'élan', 'Eland', 'Zim']);
  });

  it('finds by name and alias, tag, licence, platform and product, each notice once', () => {
    const alternatives = [{ slug: 'photoshop', nom: 'Photoshop', alias: ['PS'], tags: [] }];
    const entry = sampleEntry('krita', {
      nom: 'Krita',
      alias: ['KritaPaint', 'krita'],
      tags: ['dessin'],
      plateformes: ['windows'],
      alternative_a: ['Photoshop', 'ps', 'Autre Outil'],
    });
    const catalogue = createCatalogue([entry], sampleVocabulary({ alternatives }));
    expect(catalogue.bySlug.get('krita')).toBe(entry);
    expect(catalogue.byName.get('krita')).toEqual([entry]);
    expect(catalogue.byName.get('kritapaint')).toEqual([entry]);
    expect(catalogue.byTag.get('dessin')).toEqual([entry]);
    expect(catalogue.byLicence.get('MIT')).toEqual([entry]);
    expect(catalogue.byPlatform.get('windows')).toEqual([entry]);
    expect(catalogue.byAlternative.get('photoshop')).toEqual([entry]);
    expect(catalogue.byAlternative.get('autreoutil')).toEqual([entry]);
  });
});

describe('the order of a list', () => {
  it('puts living software first, featured ones before the others, retired ones last', () => {
    const entries = [
      sampleEntry('parti', { etat: 'plus-libre', mis_en_avant: true }),
      sampleEntry('vieux', { etat: 'abandonne' }),
      sampleEntry('dort', { etat: 'en-veille' }),
      sampleEntry('b'),
      sampleEntry('z', { mis_en_avant: true }),
      sampleEntry('a', { etat: 'actif' }),
    ];
    expect(slugs(byRank(entries))).toEqual(['z', 'a', 'b', 'dort', 'vieux', 'parti']);
  });
});

describe('what replaces a product', () => {
  it('is what names it, then what serves the same need, each once', () => {
    const slack = { slug: 'slack', nom: 'Slack', alias: [], tags: ['discussion', 'equipe'] };
    const catalogue = sampleCatalogue(
      [
        sampleEntry('mattermost', { alternative_a: ['Slack'], tags: ['discussion'] }),
        sampleEntry('zulip', { alternative_a: ['Teams'], tags: ['discussion', 'equipe'] }),
        sampleEntry('gimp', { tags: ['image'] }),
        sampleEntry('zzz', { tags: ['equipe'] }),
      ],
      { tags: [sampleTag('discussion'), sampleTag('equipe')], alternatives: [slack] },
    );
    const { named, sameNeed } = findReplacements(catalogue, slack, 1);
    expect(slugs(named)).toEqual(['mattermost']);
    expect(slugs(sameNeed)).toEqual(['zulip']);
  });

  it('begins with what was made to leave it: the recommended first, then who names it soonest, then by name', () => {
    const whatsapp = { slug: 'whatsapp', nom: 'WhatsApp', alias: ['Wapp'], tags: [] };
    const catalogue = sampleCatalogue(
      [
        sampleEntry('a-element', { alternative_a: ['Slack', 'Teams', 'WhatsApp'], mis_en_avant: true }),
        sampleEntry('b-sleeping', { alternative_a: ['WhatsApp'], etat: 'en-veille' }),
        sampleEntry('c-other', { alternative_a: ['WhatsApp'] }),
        sampleEntry('d-other', { alternative_a: ['WhatsApp'] }),
        sampleEntry('signal', { alternative_a: ['Wapp', 'Messenger'], mis_en_avant: true }),
      ],
      { alternatives: [whatsapp] },
    );
    expect(slugs(findReplacements(catalogue, whatsapp, 24).named)).toEqual([
      'signal',
      'a-element',
      'c-other',
      'd-other',
      'b-sleeping',
    ]);
  });
});
