import { compareNames, type Catalogue } from '#domain/catalogue/catalogue.ts';
import { noticePath, tagPath } from '#domain/site/routes.ts';
import { contributeHref } from '#views/contribution/wishes-view.ts';
import { dateLabel } from '#i18n/format.ts';
import type { Site } from '#views/site.ts';

/** What was refused and why, in alphabetical order, each with what to look at instead and a way to say it changed. */
export function refusalsView({ vocabulary, bySlug }: Catalogue, site: Site): RefusalView[] {
  return [...vocabulary.refusals]
    .sort((a, b) => compareNames(a.nom, b.nom))
    .map(({ nom, slug, motif, date, voir }) => ({
      id: slug,
      nom,
      motif,
      date,
      dateLabel: dateLabel(date),
      // `voir` may name a notice or the tag of the need.
      see: voir.flatMap((target) => {
        const notice = bySlug.get(target);
        const tag = vocabulary.tagBySlug.get(target);
        if (notice !== undefined) return { label: notice.notice.nom, href: site.href(noticePath(target)) };
        return tag === undefined ? [] : { label: tag.label, href: site.href(tagPath(target)) };
      }),
      changedHref: contributeHref(site, nom),
    }));
}

export interface RefusalView {
  id: string;
  nom: string;
  motif: string;
  /** `YYYY-MM-DD` */
  date: string;
  dateLabel: string;
  see: { label: string; href: string }[];
  changedHref: string;
}
