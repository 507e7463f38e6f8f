import Ajv2020 from 'ajv/dist/2020.js';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { noticeKeys } from '#domain/notice/fields.ts';
import { noticeSchema } from '#domain/notice/schema.ts';
import { dataFiles } from '#views/data/data-files.ts';
import { identifiersDocument } from '#views/data/identifiers.ts';
import { noticeJsonSchema } from '#views/data/notice-json-schema.ts';
import { openSearch } from '#views/data/open-search.ts';
import { tagsDocument } from '#views/data/tags-document.ts';
import { sampleCatalogue, sampleEntry, sampleSite, sampleTag } from '../../../test/sample.ts';

const { DOMParser } = new JSDOM().window;
const site = sampleSite();

describe('the tags as data', () => {
  it('counts the notices of each, and gives no page to one that leads nowhere', () => {
    const catalogue = sampleCatalogue([sampleEntry('krita', { tags: ['dessin'] })], {
      tags: [sampleTag('dessin', { synonymes: ['croquis'] }), sampleTag('vide')],
    });
    expect(tagsDocument(catalogue, site)).toMatchObject({
      version: 1,
      count: 2,
      tags: [
        {
          slug: 'dessin',
          url: 'https://exemple.org/annuaire/tags/dessin.html',
          flux: 'https://exemple.org/annuaire/tags/dessin.xml',
          label: 'dessin',
          besoin: 'dessin',
          synonymes: ['croquis'],
          count: 1,
        },
        { slug: 'vide', count: 0 },
      ],
    });
    expect(JSON.stringify(tagsDocument(catalogue, site))).not.toContain('vide.html');
  });
});

describe('the identifiers', () => {
  it('are there for every notice, with what is known', () => {
    const catalogue = sampleCatalogue([
      sampleEntry('a'),
      sampleEntry('b', {
        identifiant_wikidata: 'Q1',
        lien_wikipedia: 'https://fr.wikipedia.org/wiki/B',
        lien_exodus: 'https://reports.exodus-privacy.eu.org/fr/reports/b/latest/',
        chatons_id: 271,
        redirections: ['/content/vieux-b'],
      }),
    ]);
    expect(identifiersDocument(catalogue)).toEqual({
      a: {},
      b: {
        wikidata: 'Q1',
        wikipedia: 'https://fr.wikipedia.org/wiki/B',
        exodus: 'https://reports.exodus-privacy.eu.org/fr/reports/b/latest/',
        chatons: 271,
        redirections: ['/content/vieux-b'],
      },
    });
  });
});

describe('the JSON Schema of a notice', () => {
  const schema = noticeJsonSchema(site) as {
    properties: Record<string, { title?: string; examples?: unknown[] }>;
  };
  const ajv = new Ajv2020({ formats: { iri: true, date: /^\d{4}-\d{2}-\d{2}$/ } });
  const validate = ajv.compile(schema);

  it('says where it is and which draft it follows', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'https://exemple.org/annuaire/schema/notice.json',
      required: ['nom', 'licences'],
      additionalProperties: false,
    });
  });

  it.each(noticeKeys)('explains %s, with examples that it accepts and that check accepts', (key) => {
    const property = schema.properties[key];
    expect(property?.title).toBeTruthy();
    expect(property?.examples?.length).toBeGreaterThan(0);
    for (const example of property?.examples ?? []) {
      const notice = { nom: 'X', licences: ['MIT'], [key]: example };
      expect(validate(notice), JSON.stringify(validate.errors)).toBe(true);
      expect(noticeSchema.safeParse(notice).success).toBe(true);
    }
  });

  it.each([
    ['an unknown key', { nom: 'X', licences: ['MIT'], inconnu: 1 }],
    ['no licence', { nom: 'X' }],
    ['a value twice', { nom: 'X', licences: ['MIT', 'MIT'] }],
    ['an address without a protocol', { nom: 'X', licences: ['MIT'], site_web: 'exemple.org' }],
    ['a tag with an accent', { nom: 'X', licences: ['MIT'], tags: ['été'] }],
    ['a path out of content/logos', { nom: 'X', licences: ['MIT'], logo: { src: '../x.svg' } }],
    ['an empty list', { nom: 'X', licences: [] }],
  ])('refuses %s, as check does', (_, notice) => {
    expect(validate(notice)).toBe(false);
    expect(noticeSchema.safeParse(notice).success).toBe(false);
  });
});

describe('OpenSearch', () => {
  const description = (name: string) =>
    new DOMParser().parseFromString(openSearch(sampleSite({ name })), 'application/xml');

  it('tells a browser where to search', () => {
    const url = description('Annuaire libre').querySelector('Url[type="text/html"]');
    expect(url?.getAttribute('template')).toBe('https://exemple.org/annuaire/recherche.html?q={searchTerms}');
  });

  it('cuts a name too long for the format, between characters', () => {
    const names = description('Annuaire des 🐧🐧🐧🐧🐧🐧🐧').querySelector('ShortName')?.textContent;
    expect(names).toBe('Annuaire des 🐧🐧🐧');
  });
});

describe('the list of data files', () => {
  it('links to files that exist, by an example when there are many', () => {
    const catalogue = sampleCatalogue([sampleEntry('krita', { tags: ['dessin'] })], {
      tags: [sampleTag('dessin')],
    });
    const files = dataFiles(catalogue, site);
    expect(files).toContainEqual(
      expect.objectContaining({ path: '/notices/krita.json', label: '/notices/<slug>.json' }),
    );
    expect(files).toContainEqual(
      expect.objectContaining({ path: '/tags/dessin.xml', label: '/tags/<slug>.xml' }),
    );
    expect(dataFiles(sampleCatalogue([]), site).map(({ path }) => path)).not.toContain(
      '/notices/undefined.json',
    );
  });
});
