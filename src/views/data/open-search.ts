import { language } from '#words/language.ts';
import { element, xmlDocument } from '#views/data/xml.ts';
import type { Site } from '#views/site.ts';

/** Lengths the format allows. @see https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md */
const shortNameMax = 16;
const descriptionMax = 1024;

/** The document of `/opensearch.xml`, by which a browser offers to search the directory. */
export function openSearch(site: Site): string {
  return xmlDocument(
    element(
      'OpenSearchDescription',
      { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
      element('ShortName', cut(site.name, shortNameMax)),
      element('LongName', site.name),
      element('Description', cut(site.baseline, descriptionMax)),
      element('Language', language.code),
      element('InputEncoding', 'UTF-8'),
      element('Image', site.absolute(site.faviconPath)),
      element('Url', {
        type: 'text/html',
        method: 'get',
        template: `${site.absolute('/recherche.html')}?q={searchTerms}`,
      }),
      element('Url', {
        type: 'application/opensearchdescription+xml',
        rel: 'self',
        template: site.absolute('/opensearch.xml'),
      }),
    ),
  );
}

/** Cut between characters: half an emoji would not be XML. */
function cut(text: string, max: number): string {
  return Array.from(text).slice(0, max).join('').trim();
}
