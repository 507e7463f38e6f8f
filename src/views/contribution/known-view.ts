import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { dateLabel } from '#i18n/format.ts';

/**
 * What the form must know to say « déjà dans l’annuaire » or « déjà refusé » while someone types. Every contributor
 * downloads it: notices are short rows, addresses go without their `https://`.
 */
export function knownView({ notices, vocabulary }: Catalogue): KnownLists {
  return {
    notices: notices.map(({ slug, notice }) => [
      slug,
      notice.nom,
      notice.alias ?? [],
      shorten(notice.site_web),
      shorten(notice.depot),
    ]),
    refusals: vocabulary.refusals.map(({ nom, slug, adresses, motif, date }) => ({
      nom,
      slug,
      adresses,
      motif,
      date: dateLabel(date),
    })),
  };
}

function shorten(address: string | undefined): string {
  return address?.replace(/^https:\/\//, '') ?? '';
}

/** slug, name, aliases, website, repository; an absent address is an empty text. */
export type KnownNotice = readonly [
  slug: string,
  nom: string,
  alias: readonly string[],
  site: string,
  depot: string,
];

export interface KnownLists {
  notices: readonly KnownNotice[];
  refusals: readonly {
    nom: string;
    slug: string;
    adresses: string[];
    motif: string;
    /** As people read it. */
    date: string;
  }[];
}
