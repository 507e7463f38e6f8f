import { filterContexts, filterNumbers } from '#domain/search/facets.ts';
import { readAddress, type Change, type SearchState } from './address.ts';
import type { Answer } from './answer.ts';
import { activeChoices, choiceChips, type ActiveChoice } from './choices.ts';
import { need } from '#browser/element.ts';
import { createFacetValues, knownChoice, type FacetFiles, type FacetValues } from './facet-values.ts';
import type { Filters } from './filters.ts';
import { moveAmongResults } from './keys.ts';
import { correctionLine, emptyAnswer, statusSentence, waitingSentence } from './messages.ts';
import { isNarrowed, narrow, narrowing } from './narrow.ts';
import { namesWithNotes, noteParagraphs } from './notes.ts';
import { keepPlace } from './place.ts';
import type { ResultList } from './result-list.ts';
import { tSearchPage } from '#words/search-page.ts';
import type { SearchData } from './search-data.ts';
import { sortHits } from './sort-hits.ts';

/** Up to this many results, they are not sorted. */
const fewResults = 6;

/**
 * All that surrounds results and comes after the first ones: choices, notes, corrections, filters, the order, what to
 * do when there is none; arrows among them, and the place in their list.
 * @param onChange told what a box, a quick choice or the order asks for
 */
export function createAnswerParts(
  page: HTMLElement,
  list: ResultList,
  onChange: (change: Change) => void,
): AnswerParts {
  const at = (selector: string) => need(page, selector, HTMLElement);
  const root = page.dataset.root ?? '/';
  const status = at('[data-search-status]');
  const chips = at('[data-search-chips]');
  const note = at('[data-search-note]');
  const correction = at('[data-search-correction]');
  const empty = at('[data-search-empty]');
  const order = at('[data-search-sort]');
  const sort = need(order, 'select', HTMLSelectElement);
  sort.addEventListener('change', () => onChange({ sort: readAddress(`?tri=${sort.value}`).sort }));
  moveAmongResults(page, need(page, 'input[name=q]', HTMLInputElement), () => list.links());
  keepPlace(() => list.limit);
  let loading: Promise<Filters> | undefined;
  let values: FacetValues | undefined;
  let known: Partial<FacetFiles> = {};

  const loadFilters = () => {
    loading ??= import('./filters.ts').then(({ createFilters }) =>
      createFilters(page, (choice) => onChange({ choice })),
    );
    // A failure is not for ever.
    loading.catch(() => (loading = undefined));
    return loading;
  };
  const loadValues = async (data: SearchData, wanted: readonly string[]) => {
    const [facets, licences, languages] = await Promise.all([
      known.facets ?? data.loadFacets(),
      known.licences ?? (wanted.includes('licence') ? data.loadLicences() : undefined),
      known.languages ?? (wanted.includes('langue') ? data.loadLanguages() : undefined),
      data.loadNeeds(),
    ]);
    const { needs } = data.index;
    if (facets === undefined || needs === undefined) return;
    if (values !== undefined && licences === known.licences && languages === known.languages) return;
    known = { facets, licences, languages };
    values = createFacetValues({ facets, licences, languages }, needs);
  };
  const countsWithout = (answer: Answer, choices: readonly ActiveChoice[]): number[] => {
    const read = values;
    if (read === undefined) return [];
    const found = answer.hits.map(({ number }) => number);
    return choices.map(({ without }, position) => {
      const contexts = answer.asked.contexts.filter((_, place) => place !== position);
      const said = filterContexts(found, contexts, read.said);
      return filterNumbers(said, knownChoice(without.choice, read), read.of).length;
    });
  };

  return {
    loadFilters,
    forget() {
      values = undefined;
      known = {};
    },
    async prepare(data, answer, state) {
      const narrowed = isNarrowed(state.choice, answer.asked) ? narrowing(state.choice, answer.asked) : [];
      const [file] = await Promise.all([
        data.loadNotes(namesWithNotes(answer, data.index)),
        narrowed.length > 0 ? loadValues(data, narrowed) : undefined,
      ]);
      // Nothing that may lack a choice is shown: when it cannot be read who has it, the choice is told, to be lifted.
      const isBlind = narrowed.some((facet) => !isRead(facet, values, known));
      const { hits, said } = isBlind ? { hits: [], said: [] } : narrow(answer, state, values);
      const choices = activeChoices(state, answer.asked, isBlind ? undefined : values?.labels);
      const sorted = await sortHits(data, hits, state.sort);
      const sentence = () => {
        const said = statusSentence(answer, state.q.trim(), hits.length, choices);
        return sorted === undefined ? `${said} ${tSearchPage('status.sortUnread')}` : said;
      };
      return {
        hits: sorted ?? hits,
        said,
        fill(isStart) {
          const none = hits.length === 0 && answer.complete;
          fill(chips, choiceChips(choices));
          fill(note, noteParagraphs(answer, data, file, root));
          fill(correction, correctionLine(answer, state));
          const around = { root, choices, counts: none ? countsWithout(answer, choices) : [] };
          fill(empty, none && !isStart ? emptyAnswer(answer, state, around) : []);
          sort.value = state.sort;
          // A few results are seen at once: their order is no question.
          order.hidden = hits.length <= fewResults && state.sort === 'pertinence';
          if (isStart) status.textContent = '';
          else if (isBlind)
            status.textContent = tSearchPage('status.choicesUnread', { choices: labelsOf(choices) });
          else if (hits.length > 0) status.textContent = waitingSentence(answer, hits.length, choices);
          else if (answer.complete) status.textContent = sentence();
        },
        tell() {
          if (hits.length > 0) status.textContent = sentence();
        },
      };
    },
    async filter(data, { hits, said }, state, current) {
      const filters = await loadFilters();
      if (!current()) return;
      filters.summarize(state.choice, hits.length);
      if (!filters.isOpen()) return;
      await loadValues(data, filters.wanted(state.choice));
      if (!current()) return;
      if (values === undefined) filters.tellUnread();
      else filters.show(said, knownChoice(state.choice, values), values, hits.length);
    },
  };
}

/** Whether what a facet narrows by is there. */
function isRead(facet: string, values: FacetValues | undefined, known: Partial<FacetFiles>): boolean {
  if (facet === 'licence') return known.licences !== undefined;
  if (facet === 'langue') return known.languages !== undefined;
  return values !== undefined;
}

function labelsOf(choices: readonly ActiveChoice[]): string {
  return choices.map(({ label }) => label).join(', ');
}

/** Fills a place, or hides it. */
export function fill(place: HTMLElement, content: readonly (Node | string)[]): void {
  // Most are empty and stay so.
  if (content.length === 0 && place.hidden) return;
  place.replaceChildren(...content);
  place.hidden = content.length === 0;
}

export interface AnswerParts {
  /** What narrows the results further has its own file: no first result needs it. */
  loadFilters(): Promise<Filters>;
  /** What is known of another build is forgotten. */
  forget(): void;
  /**
   * The hits to show, narrowed and in the order that is asked; and what fills all that surrounds them, at once.
   * @throws StaleFilesError when the site was rebuilt meanwhile
   */
  prepare(data: SearchData, answer: Answer, state: SearchState): Promise<PreparedAnswer>;
  /** Shows the boxes, when they are in sight. */
  filter(
    data: SearchData,
    prepared: PreparedAnswer,
    state: SearchState,
    current: () => boolean,
  ): Promise<void>;
}

export interface PreparedAnswer {
  hits: Answer['hits'];
  /** Numbers that the choices said in the query keep: what boxes are counted among. */
  said: number[];
  /** @param isStart nothing is searched */
  fill: (isStart: boolean) => void;
  /** Says that the results are all there, once they are. */
  tell: () => void;
}
