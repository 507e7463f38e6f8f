import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { platforms } from '#domain/notice/platforms.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import {
  alternativeLetterPath,
  alternativePath,
  licencePath,
  noticeLetterPath,
  platformPath,
  tagPath,
} from '#domain/site/routes.ts';
import { cardView } from '#views/card-view.ts';
import {
  alternativeLetters,
  letterRange,
  listPaths,
  noticeLetters,
  replacementCards,
  tagCounts,
  tagPages,
  type LetterGroup,
} from '#views/list-views.ts';
import type { Site } from '#views/site.ts';

/**
 * What the pages of lists show of notices: one whose answer is the same as before is the same page, as long as the code and
 * what all pages share are.
 */
export function* listPages(catalogue: Catalogue, site: Site): Iterable<ListPage> {
  const cardOf = rememberCards(site);
  for (const { tag } of tagCounts(catalogue)) {
    const pages = tagPages(catalogue, tag);
    for (const [index, entries] of pages.entries())
      yield { path: tagPath(tag.slug, index + 1), shows: [String(pages.length), ...entries.map(cardOf)] };
  }
  for (const alternative of catalogue.vocabulary.alternatives) {
    const cards = replacementCards(catalogue, alternative, site);
    yield { path: alternativePath(alternative.slug), shows: [JSON.stringify(cards)] };
  }
  for (const id of platforms)
    yield* pagesByName(catalogue.byPlatform.get(id) ?? [], (page) => platformPath(id, page), cardOf);
  for (const [id, entries] of catalogue.byLicence)
    yield* pagesByName(entries, (page) => licencePath(id, page), cardOf);
  yield* letterPages(alternativeLetters(catalogue), alternativeLetterPath);
  yield* letterPages(noticeLetters(catalogue), noticeLetterPath);
}

/** A long list by name: each of its pages shows what all of them go from and to. */
function* pagesByName(
  entries: readonly NoticeEntry[],
  pathOf: (page: number) => string,
  cardOf: CardOf,
): Iterable<ListPage> {
  const paths = listPaths('', entries);
  const ranges = JSON.stringify(paths[0]?.props.pages.map(letterRange));
  for (const { props } of paths) {
    const { pages, page } = props;
    yield { path: pathOf(page), shows: [ranges, ...(pages[page - 1] ?? []).map(cardOf)] };
  }
}

function* letterPages(
  groups: readonly LetterGroup[],
  pathOf: (letter: string) => string,
): Iterable<ListPage> {
  for (const { letter, names } of groups) yield { path: pathOf(letter), shows: [JSON.stringify(names)] };
}

/** The card of a notice, as text: it is in many lists. */
function rememberCards(site: Site): CardOf {
  const cards = new Map<NoticeEntry, string>();
  return (entry) => {
    const card = cards.get(entry) ?? JSON.stringify(cardView(entry, site));
    cards.set(entry, card);
    return card;
  };
}

type CardOf = (entry: NoticeEntry) => string;

export interface ListPage {
  /** In the site. */
  path: string;
  shows: readonly string[];
}
