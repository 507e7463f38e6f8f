import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { proposalPath } from '#domain/site/routes.ts';
import { foldTight } from '#domain/text.ts';
import type { Site } from '#views/site.ts';

/** What is wished for, each with the way to write it. A wish that came true is left out. */
export function wishesView({ vocabulary, byName }: Catalogue, site: Site): WishView[] {
  return vocabulary.wishes
    .filter(({ nom }) => !byName.has(foldTight(nom)))
    .map(({ nom, adresse, pourquoi }) => ({
      nom,
      adresse,
      pourquoi,
      href: contributeHref(site, nom, adresse),
    }));
}

/** The form with the name, and the website when it is known, already written. */
export function contributeHref(site: Site, nom: string, adresse?: string): string {
  const query = new URLSearchParams({ nom, ...(adresse === undefined ? {} : { site_web: adresse }) });
  return site.href(proposalPath(query));
}

export interface WishView {
  nom: string;
  adresse: string | undefined;
  pourquoi: string;
  href: string;
}
