import { createRibbon } from '#browser/selection/ribbon.ts';
import type { Card } from '#domain/search/card.ts';
import type { SearchIndex } from '#domain/search/search-index.ts';
import { noticePath, under } from '#domain/site/routes.ts';
import { stateLabels } from '#words/labels.ts';
import { element } from '#browser/element.ts';
import { createMonogram } from '#browser/monogram.ts';
import { markWords, type MarkedQuery } from './mark.ts';
import { shortPlatforms } from '#words/search.ts';

/** A result: its name before its description and its logo, which come with its card; and why it is there. */
export function resultItem(shown: Shown, query: MarkedQuery, root: string): HTMLLIElement {
  const { nom, slug, card, reason } = shown;
  const { description = '', state = 'actif', platforms = [] } = card ?? {};
  return element(
    'li',
    { class: 'card result', 'data-ribbon': '' },
    logo(shown, root),
    element('h3', element('a', { href: noticeAddress(slug, root) }, ...markWords(nom, query))),
    description === '' ? undefined : element('p', ...markWords(description, query)),
    element(
      'small',
      element('span', { 'data-search-reason': '' }, reason),
      state === 'actif' ? undefined : element('span', { class: 'badge' }, stateLabels[state]),
      ` ${platforms.flatMap((id) => shortPlatforms[id] ?? []).join(', ')}`,
    ),
    createRibbon(slug, nom),
  );
}

/** The address of a notice’s page. @param root the site’s own path, with its final slash */
export function noticeAddress(slug: string, root: string): string {
  return under(root, noticePath(slug));
}

/** The need that a notice answers first: the slug of its first tag, by which notices are numbered. */
export function needOf({ needs }: SearchIndex, number: number): string | undefined {
  return needs?.tags.find(({ isFirst }) => isFirst(number))?.slug;
}

/** The logo of a result, or what stands for it; its place, as long as its card has not come. */
export function logo({ nom, card, need }: Pick<Shown, 'nom' | 'card' | 'need'>, root: string): HTMLElement {
  if (card === undefined) return element('span', { class: 'logo' });
  if (card.logo === '') return createMonogram(nom, root, need);
  return element('img', {
    class: 'logo',
    src: `${root}logos/${card.logo}`,
    alt: '',
    width: 54,
    height: 54,
    loading: 'lazy',
    decoding: 'async',
  });
}

/** What is known of a result: its name before its card. */
export interface Shown {
  nom: string;
  slug: string;
  card: Card | undefined;
  /** Slug of the tag whose pictogram stands for a logo. */
  need: string | undefined;
  reason: string;
}
