import { byRank, type Catalogue } from '#domain/catalogue/catalogue.ts';
import { noticePath, tagPath } from '#domain/site/routes.ts';
import { workshopThemes, type WorkshopTheme } from '#domain/workshop/answers.ts';
import type { Site } from '#views/site.ts';

const ideasMax = 3;

/** Each theme of the workshop with a few notices of the tags that answer it, recommended ones first. */
export function workshopView(catalogue: Catalogue, site: Site): WorkshopThemeView[] {
  return workshopThemes.map((id) => {
    const tags = (site.workshop[id] ?? []).flatMap((slug) => catalogue.vocabulary.tagBySlug.get(slug) ?? []);
    const ideas = tags.flatMap(({ slug }) =>
      byRank(catalogue.byTag.get(slug) ?? [])
        .filter(({ notice }) => (notice.etat ?? 'actif') === 'actif')
        .slice(0, ideasMax),
    );
    const [tag] = tags;
    return {
      id,
      ideas: [...new Set(ideas)].slice(0, 2 * ideasMax - 1).map(({ slug, notice }) => ({
        name: notice.nom,
        href: site.href(noticePath(slug)),
      })),
      allHref: tag && site.href(tagPath(tag.slug)),
    };
  });
}

export interface WorkshopThemeView {
  id: WorkshopTheme;
  ideas: { name: string; href: string }[];
  /** Where all that answers it stands, if anywhere. */
  allHref: string | undefined;
}
