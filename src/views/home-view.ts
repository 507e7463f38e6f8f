import { byRank, findNamed, type Catalogue } from '#domain/catalogue/catalogue.ts';
import { firstFew } from '#domain/first-few.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import type { PictogramName } from '#domain/pictograms.ts';
import { alternativePath, tagPath } from '#domain/site/routes.ts';
import { cardView, type CardView } from '#views/card-view.ts';
import { tagCounts } from '#views/list-views.ts';
import type { Link } from '#views/notice-view.ts';
import type { Site } from '#views/site.ts';

const featuredCount = 6;
const latestCount = 6;
const insteadCount = 5;

/** Exactly what the home page shows. */
export function homeView(catalogue: Catalogue, site: Site): HomeView {
  const { notices } = catalogue;
  const living = notices.filter(({ notice }) => (notice.etat ?? 'actif') === 'actif');
  return {
    count: notices.length,
    tags: chosen(
      site.home.tags,
      tagCounts(catalogue),
      ({ tag }) => tag.slug,
      ({ count }) => count,
      14,
    ).map(({ tag }) => ({
      label: tag.besoin,
      href: site.href(tagPath(tag.slug)),
      pictogram: tag.pictogramme,
    })),
    instead: insteadOf(catalogue, site),
    featured: spread(
      byRank(living.filter(({ notice }) => notice.mis_en_avant)),
      featuredCount,
      site.builtAt,
    ).map((entry) => cardView(entry, site)),
    latest: firstFew(
      living,
      latestCount,
      (a, b) =>
        (b.notice.date_creation ?? '').localeCompare(a.notice.date_creation ?? '') || byReversedSlug(a, b),
    ).map((entry) => cardView(entry, site)),
  };
}

/** Products people know, each with the best of what replaces it, and its logo: no software twice. */
function insteadOf(catalogue: Catalogue, site: Site): Instead[] {
  const products = chosen(
    site.home.alternatives,
    catalogue.vocabulary.alternatives,
    ({ slug }) => slug,
    ({ slug }) => catalogue.byAlternative.get(slug)?.length ?? 0,
    12,
  );
  const shown = new Set<string>();
  return products
    .flatMap(({ slug, nom }) => {
      const best = findBest(findNamed(catalogue, { slug }), shown);
      if (best === undefined) return [];
      shown.add(best.slug);
      const { nom: name, logo = '' } = cardView(best, site);
      return [{ product: nom, name, logo, href: site.href(alternativePath(slug)) }];
    })
    .slice(0, insteadCount);
}

function findBest(entries: readonly NoticeEntry[], shown: ReadonlySet<string>): NoticeEntry | undefined {
  return entries.find(
    ({ slug, notice }) =>
      notice.logo !== undefined && (notice.etat ?? 'actif') === 'actif' && !shown.has(slug),
  );
}

/** The items named in `site.yaml`, in that order; without a choice, those with the most notices. */
function chosen<Item>(
  slugs: readonly string[],
  items: readonly Item[],
  slugOf: (item: Item) => string,
  countOf: (item: Item) => number,
  count: number,
): Item[] {
  const named = slugs.flatMap(
    (slug) => items.find((item) => slugOf(item) === slug && countOf(item) > 0) ?? [],
  );
  if (named.length > 0) return named;
  return [...items]
    .filter((item) => countOf(item) > 0)
    .sort((a, b) => countOf(b) - countOf(a))
    .slice(0, count);
}

/** Notices of one same day in an order that favours no letter, and is always the same. */
function byReversedSlug(a: NoticeEntry, b: NoticeEntry): number {
  const reversed = ({ slug }: NoticeEntry) => [...slug].reverse().join('');
  return reversed(a) < reversed(b) ? -1 : 1;
}

/** A few of many, another few each week, so that every one has its turn without chance in the build. */
function spread<Item>(items: readonly Item[], count: number, builtAt: string): Item[] {
  const week = Math.floor(Date.parse(builtAt) / (7 * 24 * 3600 * 1000));
  const start = items.length === 0 ? 0 : (week * count) % items.length;
  return [...items.slice(start), ...items.slice(0, start)].slice(0, count);
}

interface Instead {
  product: string;
  /** Of the free software. */
  name: string;
  logo: string;
  /** All that replaces the product. */
  href: string;
}

export interface HomeView {
  count: number;
  tags: (Link & { pictogram: PictogramName | undefined })[];
  /** What to take instead of what. */
  instead: Instead[];
  featured: CardView[];
  latest: CardView[];
}
