import { describe, expect, it } from 'vitest';
import { exampleRecord, noticeRecord, noticesDocument } from '#views/data/notice-record.ts';
import { sampleCatalogue, sampleEntry, sampleSite } from '../../../test/sample.ts';

const site = sampleSite();

describe('the data of notices', () => {
  it('gives a notice its slug, its address, its front matter as written and its text', () => {
    const entry = sampleEntry(
      'krita',
      { nom: 'Krita', logo: { src: 'krita.svg' }, tags: ['dessin'] },
      'Pour dessiner.\n',
    );
    expect(noticeRecord(entry, site)).toEqual({
      slug: 'krita',
      url: 'https://exemple.org/annuaire/notices/krita.html',
      nom: 'Krita',
      logo: { src: 'krita.svg' },
      licences: ['MIT'],
      tags: ['dessin'],
      corps: 'Pour dessiner.',
    });
  });

  it('writes the keys in the order of the schema, and none that is absent', () => {
    const keys = Object.keys(
      noticeRecord(sampleEntry('a', { alias: ['b'], site_web: 'https://a.org/' }), site),
    );
    expect(keys).toEqual(['slug', 'url', 'nom', 'site_web', 'licences', 'alias', 'corps']);
  });

  it('counts and dates the whole', () => {
    const document = noticesDocument(sampleCatalogue([sampleEntry('b'), sampleEntry('a')]), site);
    expect(document).toMatchObject({
      version: 1,
      generated: '2026-11-22T10:00:00.000Z',
      site: 'https://exemple.org/annuaire',
      licence: 'CC-BY-SA-4.0',
      count: 2,
    });
    expect(document.notices.map(({ slug }) => slug)).toEqual(['a', 'b']);
  });

  it('shows a featured notice as the example, with a text cut short', () => {
    const catalogue = sampleCatalogue([
      sampleEntry('a'),
      sampleEntry('b', { mis_en_avant: true }, 'x'.repeat(200)),
    ]);
    const example = exampleRecord(catalogue, site);
    expect(example?.slug).toBe('b');
    expect(example?.corps).toBe(`${'x'.repeat(120)}…`);
    expect(exampleRecord(sampleCatalogue([]), site)).toBeUndefined();
  });
});
