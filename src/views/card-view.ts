import type { NoticeEntry } from '#domain/notice/schema.ts';
import { noticePath } from '#domain/site/routes.ts';
import { monogram } from '#views/labels.ts';
import { platformLabels } from '#words/labels.ts';
import type { Site } from '#views/site.ts';

/** What a notice shows of itself in a list. */
export function cardView({ slug, notice }: NoticeEntry, site: Site): CardView {
  return {
    slug,
    nom: notice.nom,
    description: notice.description_courte,
    href: site.href(noticePath(slug)),
    logo: notice.logo === undefined ? undefined : site.href(`/logos/${notice.logo.src}`),
    monogram: monogram(notice.nom),
    need: notice.tags?.[0],
    platforms: (notice.plateformes ?? []).map((platform) => platformLabels[platform]).join(', '),
    etat: notice.etat === 'actif' ? undefined : notice.etat,
  };
}

export interface CardView {
  slug: string;
  nom: string;
  description: string | undefined;
  href: string;
  logo: string | undefined;
  /** Two letters, for a card that neither a logo nor a need draws. */
  monogram: string;
  /** The tag whose pictogram stands for a logo. */
  need: string | undefined;
  /** « GNU/Linux, Windows » */
  platforms: string;
  etat: 'en-veille' | 'abandonne' | 'plus-libre' | undefined;
}
