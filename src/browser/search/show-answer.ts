import { filterContexts, filterNumbers } from '#domain/search/facets.ts';
import { foldedWords } from '#domain/search/words.ts';
import { readAddress, writeAddress, type SearchState } from './address.ts';
import type { Answer } from './answer.ts';
import { activeChoices, choiceChips, isNarrowed, type ActiveChoice } from './choices.ts';
import { need } from './element.ts';
import { createFacetValues, knownChoice, type FacetValues } from './facet-values.ts';
import { createFilters } from './filters.ts';
import { correctionLine, emptyAnswer, statusSentence } from './messages.ts';
import { narrow } from './narrow.ts';
import { hasNotes, noteParagraphs, productHead } from './notes.ts';
import { createResultList } from './result-list.ts';
import type { SearchData } from './search-data.ts';
import { sortHits } from './sort-hits.ts';
import { t } from './words.ts';

/**
 * Shows answers in `[data-search-page]`: what was named, choices, results, filters, or what to do when there is none.
 * @param onChange told the state that a box, a quick choice or the order asks for
 */
export function createAnswerView(page: HTMLElement, onChange: (change: Partial<SearchState>) => void): AnswerView {
  const at = (selector: string) => need(page, selector, HTMLElement);
  const root = page.dataset.root ?? '/';
  const [status, chips, note, head] = [
    at('[data-search-status]'),
    at('[data-search-chips]'),
    at('[data-search-note]'),
    at('[data-search-product]'),
  ];
  const [correction, start, empty, results] = [
    at('[data-search-correction]'),
    at('[data-search-start]'),
    at('[data-search-empty]'),
    at('[data-search-results]'),
  ];
  const sort = need(page, '[data-search-sort] select', HTMLSelectElement);
  const bar = at('[data-search-bar]');
  const list = createResultList(results, root);
  const filters = createFilters(page, (choice) => {
    onChange({ choice });
  });
  sort.addEventListener('change', () => {
    onChange({ sort: readAddress(`?tri=${sort.value}`).sort });
  });
  let values: FacetValues | undefined;

  const loadValues = async (data: SearchData) => {
    await data.loadNeeds();
    const file = await data.loadFacets();
    const { needs } = data.index;
    if (values === undefined && file !== undefined && needs !== undefined) values = createFacetValues(file, needs);
  };

  return {
    list,
    forget() {
      values = undefined;
    },
    failed() {
      status.textContent = t(navigator.onLine ? 'status.failed' : 'status.offline');
      results.ariaBusy = 'false';
    },
    async show(data, answer, state, { current, shown }) {
      const { asked } = answer;
      const isStart = state.q.trim() === '' && !isNarrowed(state.choice, asked);
      start.hidden = !isStart;
      start.dataset.ready = '';
      bar.hidden = isStart;
      const [file] = await Promise.all([
        hasNotes(answer) ? data.loadNotes() : undefined,
        isNarrowed(state.choice, asked) ? loadValues(data) : undefined,
      ]);
      if (!current()) return;
      const { hits, said } = narrow(answer, state, values);
      if (hits.length === 0 && !answer.complete) {
        status.textContent = t('status.loading');
        return;
      }
      const choices = activeChoices(state, asked, values?.labels);
      fill(chips, choiceChips(choices));
      fill(note, noteParagraphs(answer, data, file, root));
      fill(head, hits.length === 0 ? [] : productHead({ ...answer, hits }, data, file, root));
      fill(correction, correctionLine(answer, state));
      const counts = hits.length > 0 ? [] : countsWithout(answer, choices);
      fill(empty, hits.length > 0 || isStart ? [] : emptyAnswer(answer, state, { root, choices, counts }));
      sort.value = state.sort;
      if (answer.complete) status.textContent = isStart ? '' : statusSentence(answer, state.q.trim(), hits.length, choices);
      const sorted = await sortHits(data, hits, state.sort);
      if (!current()) return;
      const words = [...asked.rest.words, ...(answer.way === 'corrected' ? foldedWords(answer.used) : [])];
      await list.show(data, sorted, {
        whole: answer.complete,
        sought: { words, phrases: asked.rest.phrases },
        sorted: state.sort !== 'pertinence',
        ...(shown === undefined ? {} : { limit: shown }),
      });
      if (!answer.complete || !current()) return;
      results.ariaBusy = 'false';
      if (!isStart && filters.isOpen()) {
        await loadValues(data);
        if (values !== undefined && current()) filters.show(said, knownChoice(state.choice, values), values, hits.length);
      } else filters.summarize(state.choice, hits.length);
    },
  };

  /** How many results there would be without each choice. */
  function countsWithout(answer: Answer, choices: readonly ActiveChoice[]): number[] {
    const known = values;
    if (known === undefined) return [];
    const found = answer.hits.map(({ number }) => number);
    return choices.map(({ without }, position) => {
      const contexts = answer.asked.contexts.filter((_, place) => place !== position);
      return filterNumbers(filterContexts(found, contexts, known.said), knownChoice(without.choice, known), known.of).length;
    });
  }
}

function fill(place: HTMLElement, content: readonly (Node | string)[]): void {
  // The same again is left alone: a reader of the page need not hear it twice.
  place.replaceChildren(...content);
  place.hidden = content.length === 0;
}

/** The address of a state, from the root of the page. */
export function addressOf(state: SearchState): string {
  return `${location.pathname}${writeAddress(state)}`;
}

export interface AnswerView {
  list: ReturnType<typeof createResultList>;
  /** What is known of another build is forgotten. */
  forget(): void;
  /** Says that files could not be had; what is shown stays. */
  failed(): void;
  /** @throws StaleFiles when the site was rebuilt meanwhile */
  show(data: SearchData, answer: Answer, state: SearchState, options: ShowOptions): Promise<void>;
}

interface ShowOptions {
  /** Whether this answer is still wanted. */
  current: () => boolean;
  /** How many results to show at once, when a place is found again. */
  shown?: number | undefined;
}
