import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Notice } from '#domain/notice/schema.ts';
import { withoutAbsent } from '#domain/without-absent.ts';

/**
 * The document of `/identifiants.json`: for each slug, what other catalogues call the same software, and our own old
 * addresses. Every notice is there, for our slug is a foreign key elsewhere; absent means unknown.
 */
export function identifiersDocument({ notices }: Catalogue): Record<string, Identifiers> {
  return Object.fromEntries(notices.map(({ slug, notice }) => [slug, identifiersOf(notice)]));
}

function identifiersOf(notice: Notice) {
  return withoutAbsent({
    /** `Q…` */
    wikidata: notice.identifiant_wikidata,
    wikipedia: notice.lien_wikipedia,
    exodus: notice.lien_exodus,
    /** Number of the software in the search of chatons.org. */
    chatons: notice.chatons_id,
    redirections: notice.redirections,
  });
}

type Identifiers = ReturnType<typeof identifiersOf>;
