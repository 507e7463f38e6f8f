import { toMultimap } from '#domain/multimap.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Release } from '#domain/facts/last-release.ts';
import { noticePath } from '#domain/site/routes.ts';
import { compareLabels, dateLabel } from '#i18n/format.ts';
import { allNews } from '#views/data/news.ts';
import type { Site } from '#views/site.ts';
import { sourceLabels } from '#i18n/source-labels.ts';
import { tNovelties } from '#words/novelties.ts';

/** How many of each kind: more is what feeds and lists are for. */
const shown = 30;

/** Exactly what the page of what is new shows: each kind of news by day, latest first, then the releases. */
export function noveltiesView(
  { notices, bySlug }: Catalogue,
  releases: ReadonlyMap<string, Release>,
  site: Site,
): NoveltiesView {
  const news = allNews(notices, site);
  const days = (verb: (typeof news)[number]['verb']) =>
    byDay(
      news
        .filter((item) => item.verb === verb)
        .slice(0, shown)
        .map(({ slug, nom, date }) => ({
          day: date.slice(0, 10),
          item: { label: nom, href: site.href(noticePath(slug)), more: undefined },
        })),
    );
  const released = [...releases]
    .flatMap(([slug, release]) => {
      const entry = bySlug.get(slug);
      return entry === undefined ? [] : { ...release, slug, nom: entry.notice.nom };
    })
    .sort((a, b) => compareLabels(b.date, a.date) || compareLabels(a.nom, b.nom))
    .slice(0, shown);
  return {
    added: days('ajout'),
    changed: days('modification'),
    retired: days('retrait'),
    released: byDay(
      released.map(({ slug, nom, number, date }) => ({
        day: date,
        item: {
          label: nom,
          href: site.href(noticePath(slug)),
          more: number && tNovelties('releases.version', { number }),
        },
      })),
    ),
    sources: [...new Set(released.map(({ source }) => sourceLabels[source] ?? source))].sort(compareLabels),
  };
}

function byDay(dated: readonly { day: string; item: NoveltyItem }[]): NoveltyDay[] {
  return [...toMultimap(dated.map(({ day, item }) => [day, item]))].map(([day, items]) => ({
    day,
    label: dateLabel(day),
    items,
  }));
}

export interface NoveltiesView {
  added: NoveltyDay[];
  changed: NoveltyDay[];
  retired: NoveltyDay[];
  released: NoveltyDay[];
  /** Who dates the releases. */
  sources: string[];
}

export interface NoveltyDay {
  /** `YYYY-MM-DD` */
  day: string;
  label: string;
  items: NoveltyItem[];
}

interface NoveltyItem {
  label: string;
  href: string;
  /** « version 3.2 » */
  more: string | undefined;
}
