import type { Hit } from '#domain/search/best.ts';
import { putFeaturedFirst } from '#domain/search/featured.ts';
import { element, need } from '#browser/element.ts';
import type { MarkedQuery } from './mark.ts';
import { reasonOf } from './reason.ts';
import { needOf, resultItem } from './result-item.ts';
import type { SearchData } from './search-data.ts';
import { tSearch } from '#words/search.ts';

/** Three screens of a phone, and more at a press. */
export const pageSize = 12;
/** What a phone shows at once: of these, names are fetched before the search is done. */
const firstScreen = 4;
/** What any screen shows at once: while one types, the rest waits for the pause. */
const tallScreen = 8;

/**
 * Shows hits in `[data-search-results]`: those that members use on top, when none is a better kind of match; twelve
 * at a time. Names come at once, descriptions and logos as soon as their files are there.
 */
export function createResultList(root: HTMLElement, siteRoot: string): ResultList {
  const featuredBlock = need(root, '[data-search-featured]', HTMLElement);
  const featuredList = need(featuredBlock, 'ul', HTMLElement);
  const list = need(root, '[data-search-list]', HTMLElement);
  const more = element('button', { type: 'button', hidden: true }, tSearch('more'));
  root.append(more);
  let limit = pageSize;
  let turn = 0;

  const links = () => [...root.querySelectorAll<HTMLAnchorElement>('li a')];
  const draw = (data: SearchData, visible: readonly Hit[], featured: number, query: MarkedQuery) => {
    const focused = links().indexOf(document.activeElement as HTMLAnchorElement);
    const items = (some: readonly Hit[]) =>
      some.flatMap((hit) => {
        const shown = describe(data, hit, query);
        return shown === undefined ? [] : [resultItem(shown, query, siteRoot)];
      });
    featuredList.replaceChildren(...items(visible.slice(0, featured)));
    list.replaceChildren(...items(visible.slice(featured)));
    featuredBlock.hidden = featuredList.childElementCount === 0;
    links()[focused]?.focus({ preventScroll: true });
  };
  const show: ResultList['show'] = async (data, hits, options) => {
    const mine = ++turn;
    const recommended = data.index.needs?.featured ?? new Set<number>();
    const { featured, others } = options.sorted
      ? { featured: [], others: hits }
      : putFeaturedFirst(hits, recommended);
    const visible = [...featured, ...others].slice(0, limit);
    more.hidden = !options.whole || hits.length <= limit;
    more.onclick = () => {
      const from = limit;
      limit += pageSize;
      void show(data, hits, { ...options, whole: true }).then(
        () => links()[from]?.focus(),
        // Another build: all is asked again, with as many results.
        () => options.onStale?.(limit),
      );
    };
    const isNamed = ({ number }: Hit) => data.index.names.has(number) || data.cardOf(number) !== undefined;
    const drawNow = (some: readonly Hit[]) =>
      draw(data, some, Math.min(featured.length, some.length), options.query);
    const load = async (some: readonly Hit[]) => {
      await data.loadCards(some.map(({ number }) => number));
      // A missing description stops nobody: a name and a link are enough, and all names are in one file.
      if (!some.every(isNamed)) await data.loadAll();
      return mine === turn;
    };
    if (!options.whole) {
      const unnamed = visible.slice(0, firstScreen).filter((hit) => !isNamed(hit));
      if (unnamed.length > 0 && !(await load(unnamed))) return true;
      // Up to the first that has no name yet: nothing comes later between those that are seen.
      const end = visible.findIndex((hit) => !isNamed(hit));
      drawNow(visible.slice(0, Math.min(end === -1 ? limit : end, options.typing ? tallScreen : limit)));
      return true;
    }
    if (visible.every(isNamed)) drawNow(visible);
    const isDescribed = () => visible.every(({ number }) => data.cardOf(number) !== undefined);
    if (isDescribed()) return true;
    if (!(await load(visible))) return true;
    drawNow(visible);
    return isDescribed();
  };
  return {
    links,
    get limit() {
      return limit;
    },
    show(data, hits, options) {
      limit = Math.max(pageSize, options.limit ?? pageSize);
      return show(data, hits, options);
    },
  };
}

function describe({ index, cardOf }: SearchData, hit: Hit, { words }: MarkedQuery) {
  const card = cardOf(hit.number);
  const name = index.names.get(hit.number) ?? card;
  return (
    name && {
      nom: name.nom,
      slug: name.slug,
      card,
      need: needOf(index, hit.number),
      reason: reasonOf(index, hit, words, card?.description),
    }
  );
}

export interface ResultList {
  /**
   * @returns whether the description of all that is shown could be read
   * @throws StaleFilesError when the site was rebuilt meanwhile
   */
  show(data: SearchData, hits: readonly Hit[], options: ShowOptions): Promise<boolean>;
  /** Of the notices shown, in order. */
  links(): HTMLAnchorElement[];
  /** How many are shown at most. */
  readonly limit: number;
}

interface ShowOptions {
  /** Descriptions and logos are worth fetching: the search is done. */
  whole: boolean;
  /** Another answer comes soon: only what is in sight is drawn. */
  typing?: boolean;
  query: MarkedQuery;
  /** The order is another one than relevance: nothing goes up. */
  sorted: boolean;
  /** How many to show at first. */
  limit?: number | undefined;
  /** Told that more could not be shown because the site was rebuilt meanwhile, and how many were asked. */
  onStale?: ((shown: number) => void) | undefined;
}
