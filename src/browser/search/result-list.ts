import { kinds, type Hit } from '#domain/search/rank.ts';
import { element, need } from './element.ts';
import { nameOf, resultItem, type Shown } from './result-item.ts';
import { StaleFiles, type SearchData } from './search-data.ts';
import { t } from './words.ts';

const pageSize = 20;
const featuredMax = 4;

/**
 * Shows hits in `[data-search-results]`: those that members use on top, when none is a better kind of match; twenty
 * at a time. Names come at once, descriptions and logos as soon as their files are there.
 */
export function createResultList(root: HTMLElement, siteRoot: string): ResultList {
  const featuredBlock = need(root, '[data-search-featured]', HTMLElement);
  const featuredList = need(featuredBlock, 'ul', HTMLElement);
  const list = need(root, '[data-search-list]', HTMLElement);
  const more = element('button', { type: 'button', hidden: true }, t('more'));
  root.append(more);
  let limit = pageSize;
  let turn = 0;

  const links = () => [...root.querySelectorAll<HTMLAnchorElement>('li a')];
  const show: ResultList['show'] = async (data, hits, { whole }) => {
    const mine = ++turn;
    const { featured, others } = arrange(data, hits);
    const visible = [...featured, ...others].slice(0, limit);
    const numbers = visible.map(({ number }) => number);
    const draw = () => {
      const focused = links().indexOf(document.activeElement as HTMLAnchorElement);
      const items = (some: readonly Hit[]) =>
        some
          .flatMap(({ number }) => describe(data, number) ?? [])
          .map((shown) => resultItem(shown, siteRoot));
      featuredList.replaceChildren(...items(visible.slice(0, featured.length)));
      list.replaceChildren(...items(visible.slice(featured.length)));
      featuredBlock.hidden = featuredList.childElementCount === 0;
      links()[focused]?.focus();
    };
    more.hidden = hits.length <= limit;
    more.onclick = () => {
      const from = limit;
      limit += pageSize;
      void show(data, hits, { whole: true }).then(() => links()[from]?.focus());
    };
    draw();
    if (!whole || numbers.every((number) => data.cardOf(number) !== undefined)) return;
    try {
      await data.loadCards(numbers);
    } catch (error) {
      // Names and links are there: a missing description stops nobody.
      if (error instanceof StaleFiles) throw error;
      return;
    }
    if (mine === turn) draw();
  };
  return {
    links,
    show(data, hits, options) {
      limit = pageSize;
      return show(data, hits, options);
    },
  };
}

/** Featured hits as good as the best go up; the order of the others is not touched. */
function arrange({ index }: SearchData, hits: readonly Hit[]): { featured: Hit[]; others: Hit[] } {
  const [best] = hits;
  if (best === undefined) return { featured: [], others: [] };
  const asGood = ({ kind, score }: Hit) =>
    kind === best.kind && (kind < kinds.words || score >= best.score * 0.8);
  const featured = hits
    .filter((hit) => asGood(hit) && (index.needs?.featured.has(hit.number) ?? false))
    .slice(0, featuredMax);
  return { featured, others: hits.filter((hit) => !featured.includes(hit)) };
}

function describe({ index, cardOf }: SearchData, number: number): Shown | undefined {
  const card = cardOf(number);
  const name = index.names.get(number) ?? (card && nameOf(card));
  return name && { ...name, card };
}

export interface ResultList {
  /**
   * @param options `whole`: descriptions and logos are worth fetching, the search is done
   * @throws StaleFiles when the site was rebuilt meanwhile
   */
  show(data: SearchData, hits: readonly Hit[], options: { whole: boolean }): Promise<void>;
  /** Of the notices shown, in order. */
  links(): HTMLAnchorElement[];
}
