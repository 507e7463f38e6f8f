import { byRank, compareNames, type Catalogue } from '#domain/catalogue/catalogue.ts';
import { cardView, type CardView } from '#views/card-view.ts';
import { tagCounts } from '#views/list-views.ts';
import type { Site } from '#views/site.ts';

const popularTags = 14;
const popularAlternatives = 12;
const latestCount = 6;

/** Exactly what the home page shows. */
export function homeView(catalogue: Catalogue, site: Site): HomeView {
  const { notices, vocabulary } = catalogue;
  const living = notices.filter(({ notice }) => (notice.etat ?? 'actif') === 'actif');
  return {
    count: notices.length,
    tags: tagCounts(catalogue)
      .sort((a, b) => b.count - a.count)
      .slice(0, popularTags)
      .sort((a, b) => compareNames(a.tag.besoin, b.tag.besoin))
      .map(({ tag }) => ({ label: tag.besoin, href: site.href(`/tags/${tag.slug}.html`) })),
    alternatives: vocabulary.alternatives
      .map((alternative) => ({
        alternative,
        count: catalogue.byAlternative.get(alternative.slug)?.length ?? 0,
      }))
      .sort((a, b) => b.count - a.count)
      .slice(0, popularAlternatives)
      .filter(({ count }) => count > 0)
      .sort((a, b) => compareNames(a.alternative.nom, b.alternative.nom))
      .map(({ alternative }) => ({
        label: alternative.nom,
        href: site.href(`/alternatives/${alternative.slug}.html`),
      })),
    featured: spread(byRank(living.filter(({ notice }) => notice.mis_en_avant)), 8, site.builtAt).map(
      (entry) => cardView(entry, site),
    ),
    latest: [...living]
      .sort((a, b) => (b.notice.date_creation ?? '').localeCompare(a.notice.date_creation ?? ''))
      .slice(0, latestCount)
      .map((entry) => cardView(entry, site)),
  };
}

/** A few of many, another few each week, so that every one has its turn without chance in the build. */
function spread<Item>(items: readonly Item[], count: number, builtAt: string): Item[] {
  const week = Math.floor(Date.parse(builtAt) / (7 * 24 * 3600 * 1000));
  const start = items.length === 0 ? 0 : (week * count) % items.length;
  return [...items.slice(start), ...items.slice(0, start)].slice(0, count);
}

interface Link {
  label: string;
  href: string;
}

export interface HomeView {
  count: number;
  tags: Link[];
  alternatives: Link[];
  featured: CardView[];
  latest: CardView[];
}
