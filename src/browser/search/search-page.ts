import { emptyChoice, facetNames, filterNumbers, type Choice } from '#domain/search/facets.ts';
import { readQuery } from '#domain/search/query.ts';
import type { Hit } from '#domain/search/rank.ts';
import { readAddress, writeAddress, type SearchState } from './address.ts';
import { answer, type Answer } from './answer.ts';
import { need } from './element.ts';
import { createFacetValues, knownChoice, type FacetValues } from './facet-values.ts';
import { createFilters } from './filters.ts';
import { moveAmongResults } from './keys.ts';
import { correctionLine, emptyAnswer } from './messages.ts';
import { createResultList } from './result-list.ts';
import { createSearchData, StaleFiles, type SearchData } from './search-data.ts';
import { countSentence, t } from './words.ts';

/** Texts are searched once the person pauses; names and needs answer each keystroke. */
const typingPause = 250;
/** Browsers refuse a change of address at each keystroke. */
const addressPause = 300;

const page = need(document, '[data-search-page]', HTMLElement);
const form = need(page, 'form[role=search]', HTMLElement);
const input = need(form, 'input[name=q]', HTMLInputElement);
const status = need(page, '[data-search-status]', HTMLElement);
const correction = need(page, '[data-search-correction]', HTMLElement);
const start = need(page, '[data-search-start]', HTMLElement);
const empty = need(page, '[data-search-empty]', HTMLElement);
const filtersRoot = need(page, '[data-search-filters]', HTMLDetailsElement);
const root = page.dataset.root ?? '/';

const results = need(page, '[data-search-results]', HTMLElement);
const list = createResultList(results, root);
const filters = createFilters(filtersRoot, (choice) => {
  change({ ...state, choice }, 'push');
});
let data = openData(false);
let values: FacetValues | undefined;
let state: SearchState = readAddress(location.search);
let found: readonly number[] = [];
let turn = 0;
let addressTimer: ReturnType<typeof setTimeout> | undefined;

input.addEventListener('input', () => {
  change({ ...state, q: input.value, exact: false }, 'replace');
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  change({ ...state, q: input.value }, 'push');
});
page.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href^="?"]') : null;
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  change(readAddress(link.getAttribute('href') ?? ''), 'push');
  input.value = state.q;
  input.focus();
});
filtersRoot.addEventListener('toggle', () => {
  // Also told of the opening below, when there is nothing to filter yet.
  if (filtersRoot.open && !filtersRoot.hidden && results.ariaBusy === 'false') void showFilters(state);
});
addEventListener('popstate', () => {
  state = readAddress(location.search);
  input.value = state.q;
  void update(0);
});
moveAmongResults(page, input, () => list.links());

// What was typed before this script came is kept. The column of a wide screen is open; on a phone results come first.
if (state.q === '') state = { ...state, q: input.value };
else input.value = state.q;
filtersRoot.open = matchMedia('(min-width: 60rem)').matches;

page.dataset.live = '';
void update(0);

function change(next: SearchState, way: 'push' | 'replace'): void {
  state = next;
  clearTimeout(addressTimer);
  const address = `${location.pathname}${writeAddress(state)}`;
  if (way === 'replace') {
    addressTimer = setTimeout(() => {
      history.replaceState(null, '', address);
    }, addressPause);
  } else if (address !== location.pathname + location.search) history.pushState(null, '', address);
  void update(way === 'replace' ? typingPause : 0);
}

async function update(pause: number): Promise<void> {
  const mine = ++turn;
  const asked = state;
  const current = () => mine === turn;
  results.ariaBusy = 'true';
  const settle = async () => {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    return current();
  };
  try {
    const answers =
      readQuery(asked.q).words.length === 0
        ? [await withoutWords(asked)]
        : answer(data, asked.q, { exact: asked.exact, texts: true, settle });
    for await (const next of answers) {
      if (!current()) return;
      await show(next, asked, current);
    }
  } catch (error) {
    if (!current()) return;
    if (error instanceof StaleFiles && !data.fresh) {
      data = openData(true);
      values = undefined;
      await update(0);
    } else status.textContent = t('status.failed');
  }
}

/** Without a word to look for: with filters, every notice, those that members use first; else nothing. */
async function withoutWords({ q, choice }: SearchState): Promise<Answer> {
  const nothing = q.trim() !== '' || !isFiltered(choice);
  if (nothing) {
    void data.loadNames([]).catch(() => undefined);
    return { way: 'none', used: q, hits: [], near: [], complete: true };
  }
  await Promise.all([data.loadNames([]), data.loadNeeds()]);
  const { needs, count } = data.index;
  const kindOf = (number: number) => (needs?.featured.has(number) ? 0 : needs?.retired.has(number) ? 2 : 1);
  const hits = Array.from({ length: count }, (_, number): Hit => ({
    number,
    kind: kindOf(number),
    score: 0,
  }));
  hits.sort((a, b) => a.kind - b.kind || a.number - b.number);
  return { way: 'asked', used: q, hits, near: [], complete: true };
}

async function show(next: Answer, asked: SearchState, current: () => boolean): Promise<void> {
  const filtered = isFiltered(asked.choice);
  start.hidden = asked.q.trim() !== '' || filtered;
  start.dataset.ready = '';
  filtersRoot.hidden = !start.hidden || (next.hits.length === 0 && next.complete);
  if (filtered) await loadValues();
  if (!current()) return;
  found = next.hits.map(({ number }) => number);
  const kept =
    values && filtered
      ? new Set(filterNumbers(found, knownChoice(asked.choice, values), values.of))
      : undefined;
  const hits = kept ? next.hits.filter(({ number }) => kept.has(number)) : next.hits;
  if (hits.length === 0 && !next.complete) {
    status.textContent = t('status.loading');
    return;
  }
  const typed = asked.q.trim();
  const around = {
    typed,
    root,
    filtered: next.hits.length > 0 || typed === '',
    link: ({ q, exact = false }: { q: string; exact?: boolean }) =>
      writeAddress({ q, exact, choice: emptyChoice() }),
  };
  correction.replaceChildren(...correctionLine(next, around));
  correction.hidden = correction.childNodes.length === 0;
  empty.replaceChildren(...(hits.length === 0 && start.hidden ? emptyAnswer(next, around) : []));
  if (next.complete)
    status.textContent = start.hidden
      ? countSentence(hits.length, next.way === 'asked' ? typed : next.used)
      : '';
  await list.show(data, hits, { whole: next.complete });
  if (!next.complete || !current()) return;
  results.ariaBusy = 'false';
  if (start.hidden && filtersRoot.open) await showFilters(asked);
}

async function showFilters({ choice }: SearchState): Promise<void> {
  await loadValues();
  if (values !== undefined) filters.show(found, knownChoice(choice, values), values);
}

async function loadValues(): Promise<void> {
  if (values !== undefined) return;
  await data.loadNeeds();
  const file = await data.loadFacets();
  const { needs } = data.index;
  if (file !== undefined && needs !== undefined) values = createFacetValues(file, needs);
}

function isFiltered(choice: Choice): boolean {
  return facetNames.some((facet) => choice[facet].length > 0);
}

function openData(fresh: boolean): SearchData {
  const split = page.dataset.split === 'true';
  return createSearchData(`${root}recherche/`, {
    split,
    fresh,
    fetch: (address, init) => fetch(address, init),
  });
}
