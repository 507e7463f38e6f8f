import type { NoticeEntry } from '#domain/notice/schema.ts';
import { noticePath } from '#domain/site/routes.ts';
import type { Vocabulary } from '#domain/vocabulary.ts';
import { withoutAbsent } from '#domain/without-absent.ts';
import { language } from '#words/language.ts';
import { platformLabels } from '#words/labels.ts';
import type { Site } from '#views/site.ts';

/** A notice for search engines and aggregators. @see https://schema.org/SoftwareApplication */
export function softwareJsonLd({ slug, notice }: NoticeEntry, vocabulary: Vocabulary, site: Site): object {
  const sameAs = [
    notice.lien_wikipedia,
    notice.identifiant_wikidata && `https://www.wikidata.org/entity/${notice.identifiant_wikidata}`,
  ].filter((address) => address !== undefined && address !== '');
  return withoutAbsent({
    '@context': 'https://schema.org',
    '@type': 'SoftwareApplication',
    '@id': site.absolute(noticePath(slug)),
    name: notice.nom,
    alternateName: notice.alias,
    description: notice.description_courte,
    url: notice.site_web,
    image: notice.logo && site.absolute(`/logos/${notice.logo.src}`),
    operatingSystem: notice.plateformes?.map((id) => platformLabels[id]).join(', '),
    inLanguage: notice.langues,
    applicationCategory: notice.tags?.map((tag) => vocabulary.tagBySlug.get(tag)?.label ?? tag).join(', '),
    author: notice.createurices?.map((name) => ({ '@type': 'Organization', name })),
    license: notice.licences.map((id) =>
      id.startsWith('LicenseRef-') ? id : `https://spdx.org/licenses/${id}.html`,
    ),
    isAccessibleForFree: notice.en_bref?.prix !== 'payant',
    offers:
      notice.en_bref?.prix === 'gratuit' ? { '@type': 'Offer', price: '0', priceCurrency: 'EUR' } : undefined,
    isBasedOn: notice.depot && { '@type': 'SoftwareSourceCode', codeRepository: notice.depot },
    sameAs: sameAs.length > 0 ? sameAs : undefined,
    dateModified: notice.date_modification,
    mainEntityOfPage: site.absolute(noticePath(slug)),
  });
}

/** The site itself, with its search. @see https://schema.org/WebSite */
export function websiteJsonLd(site: Site): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: site.name,
    url: site.absolute('/'),
    description: site.baseline,
    inLanguage: language.code,
    publisher: { '@type': 'Organization', name: site.publisher },
    license: site.licence.url,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: site.absolute('/recherche.html?q={search_term_string}') },
      'query-input': 'required name=search_term_string',
    },
  };
}
