import jsonld from 'jsonld';
import type { SoftwareApplication, WithContext } from 'schema-dts';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { parsePubliccode } from '#adapters/importers/publiccode.ts';
import { csvMetadata } from '#views/data/csv-metadata.ts';
import { noticesCsv } from '#views/data/csv.ts';
import { dcatCatalogue } from '#views/data/dcat.ts';
import { publiccodeText } from '#views/data/publiccode.ts';
import { refusalsDocument } from '#views/data/refusals-document.ts';
import { softwareJsonLd } from '#views/json-ld.ts';
import {
  sampleCatalogue,
  sampleEntry,
  sampleSite,
  sampleTag,
  sampleVocabulary,
} from '../../../test/sample.ts';

const site = sampleSite({ name: 'Annuaire « d’ici »', publisher: 'Les Libres' });
const krita = sampleEntry(
  'krita',
  {
    nom: 'Krita: "dessin"',
    description_courte: 'Dessiner et peindre.',
    site_web: 'https://krita.org/fr/',
    depot: 'https://invent.kde.org/graphics/krita',
    licences: ['GPL-3.0-or-later'],
    plateformes: ['gnu-linux', 'macos', 'bsd'],
    langues: ['fr', 'en'],
    tags: ['dessin', 'agenda'],
    createurices: ['KDE'],
    besoins: ['dessiner une bande dessinée'],
    en_bref: { prix: 'gratuit', hors_ligne: 'oui' },
    date_creation: '2026-11-22',
  },
  `${'Un texte assez long pour dire ce que c’est. '.repeat(5)}Voir [Inkscape](inkscape.md).\n\n- une liste`,
);
const catalogue = sampleCatalogue([krita], {
  tags: [sampleTag('dessin')],
  foreignSubjects: { publiccode: { agenda: ['agenda'], 'graphic-design': ['dessin'] } },
});

describe('the DCAT catalogue', () => {
  it('is a catalogue of one dataset whose files can be downloaded, read by a JSON-LD processor without the network', async () => {
    const [expanded] = await jsonld.expand(dcatCatalogue(catalogue, site), {
      documentLoader: (url) => Promise.reject(new Error(`asked for ${url}`)),
    });
    const dcat = 'http://www.w3.org/ns/dcat#';
    const dct = 'http://purl.org/dc/terms/';
    expect(expanded?.['@type']).toEqual([`${dcat}Catalog`]);
    const datasets = expanded?.[`${dcat}dataset`] as Record<string, unknown[]>[];
    expect(datasets).toHaveLength(1);
    // What DCAT-AP holds for mandatory of a catalogue and of a dataset.
    for (const node of [expanded as Record<string, unknown[]>, datasets[0] ?? {}])
      for (const key of ['title', 'description', 'publisher']) expect(node[`${dct}${key}`]).toHaveLength(1);
    const files = datasets[0]?.[`${dcat}distribution`] as Record<string, { '@id': string }[]>[];
    expect(files.map((file) => file[`${dcat}downloadURL`]?.[0]?.['@id'])).toContain(
      'https://exemple.org/annuaire/notices.csv',
    );
    for (const file of files) expect(file[`${dcat}accessURL`]).toHaveLength(1);
  });
});

describe('the columns of the spreadsheet', () => {
  const { tableSchema, ...metadata } = csvMetadata(site) as Metadata;
  const [header = ''] = noticesCsv(catalogue, site)
    .replace(/^\uFEFF/, '')
    .split('\r\n');

  it('are those of the file, in its order, each with what the standard holds for mandatory', () => {
    expect(metadata).toMatchObject({
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'fr' }],
      url: 'https://exemple.org/annuaire/notices.csv',
    });
    expect(tableSchema.columns.map(({ titles }) => titles)).toEqual(header.split(','));
    expect(tableSchema.columns.map(({ name }) => name)).toContain(tableSchema.primaryKey);
    for (const { name } of tableSchema.columns) expect(name).toMatch(/^[a-z_]+$/);
  });

  it('have the types of their fields, lists with what cuts them', () => {
    const column = (name: string) => tableSchema.columns.find((one) => one.name === name);
    expect(column('date_creation')).toMatchObject({ datatype: 'date', required: false });
    expect(column('plateformes')).toMatchObject({ datatype: 'string', separator: '|' });
    expect(column('mis_en_avant')).toMatchObject({ datatype: 'boolean' });
    expect(column('chatons_id')).toMatchObject({ datatype: 'integer' });
    expect(column('nom')).toMatchObject({ required: true });
    expect(column('logo')).not.toHaveProperty('separator');
  });
});

describe('a publiccode.yml', () => {
  const text = publiccodeText(krita, site, catalogue.vocabulary) ?? '';

  it('has all that the standard holds for mandatory', () => {
    expect(parse(text)).toMatchObject({
      publiccodeYmlVersion: '0.4',
      name: 'Krita: "dessin"',
      url: 'https://invent.kde.org/graphics/krita',
      platforms: ['linux', 'mac', 'bsd'],
      developmentStatus: 'stable',
      softwareType: 'standalone/desktop',
      description: {
        fr: { shortDescription: 'Dessiner et peindre.', features: ['dessiner une bande dessinée'] },
      },
      legal: { license: 'GPL-3.0-or-later' },
      maintenance: { type: 'internal', contacts: [{ name: 'KDE' }] },
      localisation: { localisationReady: true, availableLanguages: ['fr', 'en'] },
    });
    expect((parse(text) as { categories: string[] }).categories).toContain('graphic-design');
    expect(text).toContain('https://exemple.org/annuaire/notices/inkscape.html');
  });

  it('is read back as the same software', () => {
    const record = { record: 'krita.yml', raw: parse(text) as Record<string, unknown> };
    expect(parsePubliccode(record, catalogue.vocabulary)).toMatchObject({
      notice: {
        nom: 'Krita: "dessin"',
        depot: 'https://invent.kde.org/graphics/krita',
        licences: ['GPL-3.0-or-later'],
        langues: ['fr', 'en'],
      },
    });
  });

  it('is not written when something mandatory is not known', () => {
    expect(
      publiccodeText({ ...krita, notice: { ...krita.notice, createurices: [] } }, site, catalogue.vocabulary),
    ).toBeUndefined();
    expect(publiccodeText({ ...krita, corps: 'Court.' }, site, catalogue.vocabulary)).toBeUndefined();
  });
});

describe('a notice for search engines', () => {
  it('speaks schema.org, with its price when it is known and its repository', () => {
    const told = softwareJsonLd(krita, sampleVocabulary(), site) satisfies object;
    const known: Partial<WithContext<SoftwareApplication>> = {
      '@type': 'SoftwareApplication',
      isAccessibleForFree: true,
      offers: { '@type': 'Offer', price: '0', priceCurrency: 'EUR' },
      isBasedOn: { '@type': 'SoftwareSourceCode', codeRepository: 'https://invent.kde.org/graphics/krita' },
    };
    expect(told).toMatchObject(known);
    const unpriced = softwareJsonLd(
      { ...krita, notice: { ...krita.notice, en_bref: {} } },
      sampleVocabulary(),
      site,
    );
    expect(JSON.stringify(unpriced)).not.toContain('offers');
  });
});

it('what was refused is data, with the reason', () => {
  const refused = {
    nom: 'Fermé',
    slug: 'ferme',
    adresses: ['https://ferme.example/'],
    motif: 'Sa licence n’est pas libre.',
    date: '2026-11-22',
    voir: ['krita'],
  };
  expect(refusalsDocument(sampleCatalogue([], { refusals: [refused] }), site)).toMatchObject({
    version: 1,
    count: 1,
    refus: [refused],
  });
});

interface Metadata {
  tableSchema: {
    primaryKey: string;
    columns: { name: string; titles: string; datatype: string; separator?: string; required: boolean }[];
  };
}
