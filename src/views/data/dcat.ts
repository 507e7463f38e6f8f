import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { language } from '#words/language.ts';
import { dataFiles } from '#views/data/data-files.ts';
import type { Site } from '#views/site.ts';

/** Media types by the format `/donnees.html` names; a format without one is for machines of another kind. */
const mediaTypes: Readonly<Record<string, string>> = {
  JSON: 'application/json',
  CSV: 'text/csv',
  Atom: 'application/atom+xml',
  'JSON Feed 1.1': 'application/feed+json',
};

/**
 * The document of `/catalogue.jsonld`: the directory as a DCAT catalogue of one dataset, with each of its files, for
 * portals that harvest it. Its context is written out, so that reading it asks nothing of the network.
 * @see https://www.w3.org/TR/vocab-dcat-3/
 */
export function dcatCatalogue(catalogue: Catalogue, site: Site): object {
  const publisher = { '@type': 'foaf:Agent', 'foaf:name': site.publisher };
  const common = {
    'dct:language': { '@id': `http://publications.europa.eu/resource/authority/language/${authority()}` },
    'dct:license': { '@id': site.licence.url },
    'dct:publisher': publisher,
  };
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': site.absolute('/catalogue.jsonld'),
    '@type': 'dcat:Catalog',
    'dct:title': text(site.name),
    'dct:description': text(site.baseline),
    'foaf:homepage': { '@id': site.absolute('/') },
    ...common,
    'dcat:dataset': {
      '@id': site.absolute('/donnees.html'),
      '@type': 'dcat:Dataset',
      'dct:title': text(site.name),
      'dct:description': text(site.baseline),
      'dct:modified': { '@type': 'xsd:dateTime', '@value': site.builtAt },
      'dcat:landingPage': { '@id': site.absolute('/donnees.html') },
      'dcat:keyword': catalogue.vocabulary.tags.map(({ label }) => text(label)),
      ...common,
      'dcat:distribution': dataFiles(catalogue, site).flatMap(({ path, label, format, content }) =>
        mediaTypes[format] === undefined || label !== path
          ? []
          : {
              '@id': site.absolute(path),
              '@type': 'dcat:Distribution',
              'dct:title': text(content),
              'dcat:accessURL': { '@id': site.absolute(path) },
              'dcat:downloadURL': { '@id': site.absolute(path) },
              'dcat:mediaType': {
                '@id': `https://www.iana.org/assignments/media-types/${mediaTypes[format]}`,
              },
              'dct:license': { '@id': site.licence.url },
            },
      ),
    },
  };
}

function text(value: string): object {
  return { '@language': language.code, '@value': value };
}

/** The name that Europe’s register of languages gives to those we speak. */
function authority(): string {
  return language.code.startsWith('en') ? 'ENG' : 'FRA';
}
