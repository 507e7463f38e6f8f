import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { noticesOf } from '#domain/mini-site/recommended.ts';
import type { MiniSiteEntry } from '#domain/mini-site/schema.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import { formatSelection } from '#domain/selection/address.ts';
import type { SharedItem, SharedList } from '#domain/selection/shared-list.ts';
import { miniSitePath, noticePath, selectionPath, sheetPath } from '#domain/site/routes.ts';
import { cardView, type CardView } from '#views/card-view.ts';
import type { Site } from '#views/site.ts';

/** Exactly what the page of a curated list shows. */
export function miniSiteView(catalogue: Catalogue, list: MiniSiteEntry, site: Site): MiniSiteView {
  const groups = list.groupes.map(({ titre, introduction, logiciels }) => ({
    titre,
    introduction,
    items: logiciels.flatMap(({ notice, phrase }) => {
      const entry = catalogue.bySlug.get(notice);
      return entry === undefined ? [] : itemView(entry, phrase, site);
    }),
  }));
  const selection = formatSelection({
    title: list.titre,
    rows: list.groupes.flatMap(({ titre, logiciels }) => [
      { kind: 'group' as const, title: titre },
      ...logiciels.map(({ notice, phrase }) => ({ kind: 'notice' as const, slug: notice, sentence: phrase })),
    ]),
  });
  return {
    groups,
    shared: {
      title: list.titre,
      groups: groups.map(({ titre, items }) => ({ title: titre, items: items.map(({ shared }) => shared) })),
    },
    selectionHref: site.href(selectionPath(selection)),
    sheetHref: site.href(sheetPath(selection)),
  };
}

/** What a curated list shows of itself where several are named. */
export function miniSiteCard(list: MiniSiteEntry, catalogue: Catalogue, site: Site): MiniSiteCard {
  const entries = noticesOf(list).flatMap((slug) => catalogue.bySlug.get(slug) ?? []);
  return {
    titre: list.titre,
    pour: list.pour,
    href: site.href(miniSitePath(list.slug)),
    count: entries.length,
    names: entries.slice(0, namesShown).map(({ notice }) => notice.nom),
  };
}

const namesShown = 4;

function itemView(entry: NoticeEntry, phrase: string, site: Site): MiniSiteItem {
  const { slug, notice } = entry;
  const noticeUrl = site.absolute(noticePath(slug));
  return {
    card: cardView(entry, site),
    phrase,
    siteUrl: notice.site_web,
    shared: {
      name: notice.nom,
      description: notice.description_courte,
      sentence: phrase,
      noticeUrl,
      siteUrl: notice.site_web,
      logoUrl: notice.logo && site.absolute(`/logos/${notice.logo.src}`),
    },
  };
}

export interface MiniSiteView {
  groups: { titre: string; introduction: string | undefined; items: MiniSiteItem[] }[];
  /** What « tout copier » copies. */
  shared: SharedList;
  /** The list opened as a selection, with its groups and sentences. */
  selectionHref: string;
  /** The same as a sheet to print, with QR codes. */
  sheetHref: string;
}

export interface MiniSiteItem {
  card: CardView;
  phrase: string;
  siteUrl: string | undefined;
  shared: SharedItem;
}

export interface MiniSiteCard {
  titre: string;
  pour: string;
  href: string;
  count: number;
  /** The first software of the list. */
  names: string[];
}
