import {
  byRank,
  compareNames,
  findReplacements,
  type Catalogue,
  type Replacements,
} from '#domain/catalogue/catalogue.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import { alternativePath, listPage, noticePath } from '#domain/site/routes.ts';
import type { Alternative, Tag } from '#domain/vocabulary.ts';
import { t } from '#i18n/ui.ts';
import { cardView, type CardView } from '#views/card-view.ts';
import type { Site } from '#views/site.ts';

/** How many notices a page of a tag holds at most. */
const listPageSize = 100;
/** How many cards a page of a long list by name holds: whole rows of one, two or three, and grade A of the EcoIndex. */
const cardsPerPage = 42;
export const singlePageMax = 2000;

/** The names of notices by first letter, in order; digits and signs come together under `0-9`. */
export function letterGroups(notices: readonly NoticeEntry[]): LetterGroup[] {
  return byLetter(notices.map(({ slug, notice }) => ({ name: notice.nom, path: noticePath(slug) })));
}

/** The letters that have a page of their own: a directory that holds on one page has none. */
export function noticeLetters({ notices }: Catalogue): LetterGroup[] {
  return notices.length <= singlePageMax ? [] : letterGroups(notices);
}

/** Tags with the number of notices they lead to, by label; those that lead nowhere are left out. */
export function tagCounts({ vocabulary, byTag }: Catalogue): TagCount[] {
  return vocabulary.tags
    .map((tag) => ({ tag, count: byTag.get(tag.slug)?.length ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => compareNames(a.tag.label, b.tag.label));
}

/** One tag’s notices, best first, cut in pages. */
export function tagPages({ byTag }: Catalogue, tag: Tag): NoticeEntry[][] {
  return listPages(byRank(byTag.get(tag.slug) ?? []), listPageSize);
}

/** A list cut in pages; one at least, even of nothing. */
function listPages(notices: readonly NoticeEntry[], size: number): NoticeEntry[][] {
  const count = Math.max(1, Math.ceil(notices.length / size));
  return Array.from({ length: count }, (_, page) => notices.slice(page * size, (page + 1) * size));
}

/** The pages of a list by name, as Astro makes them: each knows its number and all of them. */
export function listPaths(name: string, notices: readonly NoticeEntry[]): ListPath[] {
  const pages = listPages(notices, cardsPerPage);
  return pages.map((_, index) => ({
    params: { list: listPage(name, index + 1) },
    props: { pages, page: index + 1 },
  }));
}

/** The title of a list, with the number of its page from the second on. */
export function pageTitle(title: string, page: number, count: number): string {
  return page === 1 ? title : `${title}, ${t('pages.position', { page, count })}`;
}

/** What a page of a list by name goes from and to: « A – C ». */
export function letterRange(page: readonly NoticeEntry[]): string {
  const ends = [page[0], page.at(-1)].map((entry) => letterOf(entry?.notice.nom ?? '').toUpperCase());
  return [...new Set(ends)].join(' – ');
}

/**
 * The proprietary products most often replaced, grouped by the need they serve; the others are a letter away.
 * @param max how many products in all
 */
export function alternativeGroups(catalogue: Catalogue, max: number): AlternativeGroup[] {
  const { tagBySlug, alternatives: products } = catalogue.vocabulary;
  const replaced = ({ slug }: Alternative) => catalogue.byAlternative.get(slug)?.length ?? 0;
  const known = products
    .filter((product) => replaced(product) > 0)
    .sort((a, b) => replaced(b) - replaced(a))
    .slice(0, max);
  return [...Map.groupBy(known, ({ tags: [first = ''] }) => tagBySlug.get(first))]
    .map(([tag, alternatives]) => ({
      tag,
      alternatives: alternatives.sort((a, b) => compareNames(a.nom, b.nom)),
    }))
    .sort((a, b) => compareNames(a.tag?.label ?? '\uFFFF', b.tag?.label ?? '\uFFFF'));
}

/** The names of all the proprietary products that have an answer here, by first letter. */
export function alternativeLetters(catalogue: Catalogue): LetterGroup[] {
  const answered = catalogue.vocabulary.alternatives.filter((alternative) => {
    const { byAlternative, byTag } = catalogue;
    return byAlternative.has(alternative.slug) || alternative.tags.some((tag) => byTag.has(tag));
  });
  return byLetter(
    answered
      .map(({ slug, nom }) => ({ name: nom, path: alternativePath(slug) }))
      .sort((a, b) => compareNames(a.name, b.name)),
  );
}

/** What a page of a product shows: the notices that name it, and the first that serve the same need. */
export function replacementCards(
  catalogue: Catalogue,
  alternative: Alternative,
  site: Site,
): Record<keyof Replacements, CardView[]> {
  const { named, sameNeed } = findReplacements(catalogue, alternative, 24);
  const cardOf = (entry: NoticeEntry) => cardView(entry, site);
  return { named: named.map(cardOf), sameNeed: sameNeed.map(cardOf) };
}

function byLetter(names: readonly NameLink[]): LetterGroup[] {
  return [...Map.groupBy(names, ({ name }) => letterOf(name))]
    .sort(([a], [b]) => compareNames(a, b))
    .map(([letter, some]) => ({ letter, names: some }));
}

function letterOf(name: string): string {
  const letter =
    name
      .normalize('NFD')
      .replace(/[^\p{L}\p{N}]/gu, '')[0]
      ?.toLowerCase() ?? '';
  return /^[a-z]$/.test(letter) ? letter : '0-9';
}

export interface ListPath {
  params: { list: string };
  props: {
    pages: NoticeEntry[][];
    /** From 1. */
    page: number;
  };
}

export interface LetterGroup {
  /** `a` to `z`, or `0-9`. */
  letter: string;
  names: readonly NameLink[];
}

export interface NameLink {
  name: string;
  path: string;
}

export interface TagCount {
  tag: Tag;
  count: number;
}

export interface AlternativeGroup {
  tag: Tag | undefined;
  alternatives: Alternative[];
}
