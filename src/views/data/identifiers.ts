import type { Catalogue } from '#domain/catalogue/catalogue.ts';

/**
 * The document of `/identifiants.json`: for each slug, what other catalogues call the same software, and our own old
 * addresses. Every notice is there, for our slug is a foreign key elsewhere; absent means unknown.
 */
export function identifiersDocument({ notices }: Catalogue): Record<string, Identifiers> {
  return Object.fromEntries(notices.map(({ slug, notice }) => [slug, identifiersOf(notice)]));
}

function identifiersOf(notice: Catalogue['notices'][number]['notice']): Identifiers {
  const identifiers = {
    wikidata: notice.identifiant_wikidata,
    wikipedia: notice.lien_wikipedia,
    exodus: notice.lien_exodus,
    chatons: notice.chatons_id,
    redirections: notice.redirections,
  };
  return Object.fromEntries(Object.entries(identifiers).filter(([, value]) => value !== undefined));
}

interface Identifiers {
  /** `Q…` */
  wikidata?: string;
  wikipedia?: string;
  exodus?: string;
  /** Number of the software in the search of chatons.org. */
  chatons?: number;
  redirections?: string[];
}
