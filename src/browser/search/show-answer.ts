import { isChosen } from '#domain/search/choice.ts';
import type { Change, SearchState } from './address.ts';
import { ahead, type Answer } from './answer.ts';
import type { AnswerParts, PreparedAnswer } from './answer-parts.ts';
import { need } from '#browser/element.ts';
import { markedQuery } from './mark.ts';
import { productHead } from './product-head.ts';
import { createResultList } from './result-list.ts';
import type { SearchData } from './search-data.ts';
import { countSentence } from './words.ts';
import { tSearch } from '#words/search.ts';

/**
 * Shows answers in `[data-search-page]`. First results need little; all that surrounds them is fetched once they are
 * there, or when they cannot do without: a choice that narrows them, a correction, a note.
 * @param onChange told what a box, a quick choice or the order asks for
 */
export function createAnswerView(page: HTMLElement, onChange: (change: Change) => void): AnswerView {
  const at = (selector: string) => need(page, selector, HTMLElement);
  const root = page.dataset.root ?? '/';
  const status = at('[data-search-status]');
  const start = at('[data-search-start]');
  const startPlace = document.createComment('');
  const head = at('[data-search-product]');
  const results = at('[data-search-results]');
  const columns = at('[data-search-columns]');
  const compareBar = at('[data-compare-bar]');
  const list = createResultList(results, root);
  let loading: Promise<AnswerParts> | undefined;

  const loadParts = () => {
    loading ??= import('./answer-parts.ts').then(({ createAnswerParts }) =>
      createAnswerParts(page, list, onChange),
    );
    // A failure is not for ever: the next keystroke may try again.
    loading.catch(() => (loading = undefined));
    return loading;
  };

  /** Out of the page while something is searched: a phone has its forty boxes less to keep. */
  const showStart = (isStart: boolean) => {
    start.dataset.ready = '';
    if (!isStart) start.replaceWith(startPlace);
    else if (!start.isConnected) startPlace.replaceWith(start);
  };

  /** @returns whether there is something to show: results, or that there are none */
  const announce = (
    count: number,
    { asked, complete }: Answer,
    isStart: boolean,
    prepared: PreparedAnswer | undefined,
  ): boolean => {
    // One announcement a pause: what is still coming is seen, not said.
    status.ariaLive = complete && count === 0 ? 'polite' : 'off';
    columns.hidden = isStart;
    if (count === 0 && !complete) {
      status.textContent = tSearch('status.loading');
      return false;
    }
    if (prepared === undefined)
      status.textContent = `${countSentence(count, asked.rest.typed, []).slice(0, -1)}${tSearch('status.waiting')}`;
    else prepared.fill(isStart);
    return true;
  };

  const showProduct = (nodes: readonly Node[]) => {
    head.replaceChildren(...nodes);
    head.hidden = nodes.length === 0;
  };

  const failed = () => {
    columns.hidden = false;
    status.textContent = tSearch(navigator.onLine ? 'status.failed' : 'status.offline');
    results.ariaBusy = 'false';
  };

  /** What surrounds the results, unless the first ones can do without. */
  const prepare = async (data: SearchData, answer: Answer, state: SearchState) => {
    const { asked, way, complete } = answer;
    const isNarrowed = asked.contexts.length > 0 || isChosen(state.choice);
    // Its file makes its journey beside the code that reads it.
    if (isNarrowed) void ahead(data.loadFacets());
    const isPlain = way === 'asked' && !isNarrowed && !asked.hosting && state.sort === 'pertinence';
    if (!complete && loading === undefined && isPlain) return undefined;
    return (await loadParts()).prepare(data, answer, state);
  };

  /** @returns whether results are in the page, when there are some */
  const settle = (count: number, isDescribed: boolean, prepared: PreparedAnswer | undefined): boolean => {
    status.ariaLive = 'polite';
    if (count > 0 && list.links().length === 0) {
      failed();
      return false;
    }
    prepared?.tell();
    if (!isDescribed) status.append(` ${tSearch('status.cardsUnread')}`);
    // Under the last result, once there is one more; it stays for who has begun to compare.
    if (!compareBar.classList.contains('on')) compareBar.hidden = count < 2;
    results.ariaBusy = 'false';
    return true;
  };

  return {
    list,
    forget: () =>
      void loading?.then(
        (parts) => parts.forget(),
        () => undefined,
      ),
    failed,
    async show(data, answer, state, { current, shown, typing, onStale }) {
      const isStart = state.q.trim() === '' && !isChosen(state.choice);
      showStart(isStart);
      // Shown with its first content: what is already there does not move when it comes.
      if (isStart) columns.hidden = true;
      if (isStart && loading === undefined) {
        results.ariaBusy = 'false';
        return;
      }
      const prepared = await prepare(data, answer, state);
      if (!current()) return;
      const hits = prepared?.hits ?? answer.hits;
      if (!announce(hits.length, answer, isStart, prepared)) return;
      showProduct(productHead(answer, data, root));
      const isDescribed = await list.show(data, hits, {
        whole: answer.complete,
        typing,
        query: markedQuery(answer),
        sorted: state.sort !== 'pertinence',
        onStale,
        limit: shown,
      });
      // Nobody types: what surrounds the first results may come while texts are searched.
      if (!typing) void ahead(loadParts().then((parts) => parts.loadFilters()));
      if (!answer.complete || !current()) return;
      const seen = isStart ? undefined : prepared;
      if (settle(hits.length, isDescribed, seen) && seen !== undefined)
        await (await loadParts()).filter(data, seen, state, current);
    },
  };
}

/** What a box, a quick choice or the order asks for. */
export interface AnswerView {
  list: ReturnType<typeof createResultList>;
  /** What is known of another build is forgotten. */
  forget(): void;
  /** Says that files could not be had; what is shown stays. */
  failed(): void;
  /** @throws StaleFilesError when the site was rebuilt meanwhile */
  show(data: SearchData, answer: Answer, state: SearchState, options: ShowOptions): Promise<void>;
}

interface ShowOptions {
  /** Whether this answer is still wanted. */
  current: () => boolean;
  /** How many results to show at once, when a place is found again. */
  shown?: number | undefined;
  /** Whether it answers a keystroke, which others may follow. */
  typing: boolean;
  /** Told that the site was rebuilt meanwhile, and how many results to show again. */
  onStale: (shown: number) => void;
}
