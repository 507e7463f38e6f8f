import { readAddress, writeAddress, type SearchState } from './address.ts';
import { answer, type LookInTexts } from './answer.ts';
import { need } from '#browser/element.ts';
import { keptPlace } from './kept-place.ts';
import { createSearchData, StaleFilesError, type SearchData } from './search-data.ts';
import { createAnswerView } from './show-answer.ts';
import { tSearch } from '#words/search.ts';

/** Texts are searched once the person pauses; names and needs answer each keystroke. */
const typingPause = 250;
/** Browsers refuse a change of address at each keystroke; a change of title is slow. */
const addressPause = 300;

const page = need(document, '[data-search-page]', HTMLElement);
const form = need(page, 'form[role=search]', HTMLElement);
const input = need(form, 'input[name=q]', HTMLInputElement);
const results = need(page, '[data-search-results]', HTMLElement);
const filters = need(page, '[data-search-filters]', HTMLDetailsElement);
const root = page.dataset.root ?? '/';
const title = document.title;
const skip = need(document, 'a.skip', HTMLAnchorElement);
const skipWords = skip.textContent;

const view = createAnswerView(page, (change) => go({ ...state, ...change }, 'push'));
let data = openData(false);
let opened: Promise<LookInTexts> | undefined;
let state = readAddress(location.search);
let turn = 0;
let addressTimer: ReturnType<typeof setTimeout> | undefined;

input.addEventListener('input', () => go({ ...state, q: input.value, exact: false }, 'replace'));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  go({ ...state, q: input.value }, 'push');
});
page.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href^="?"]') : null;
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go(readAddress(link.getAttribute('href') ?? ''), 'push');
  input.value = state.q;
  input.focus({ preventScroll: true });
});
filters.addEventListener('toggle', () => {
  if (filters.open && results.ariaBusy === 'false') void update(0);
});
addEventListener('popstate', () => {
  state = readAddress(location.search);
  input.value = state.q;
  tellQuery();
  void update(0, keptPlace());
});

// What was typed before this script came is kept. The column of a wide screen is open; on a phone results come first.
if (state.q === '') state = { ...state, q: input.value };
else input.value = state.q;
filters.open = matchMedia('(min-width: 60rem)').matches;
page.dataset.live = '';
tellQuery();
void update(0, keptPlace());

function go(next: SearchState, way: 'push' | 'replace'): void {
  state = next;
  clearTimeout(addressTimer);
  const address = `${location.pathname}${writeAddress(state)}`;
  const typing = way === 'replace';
  if (typing)
    addressTimer = setTimeout(() => {
      history.replaceState(null, '', address);
      tellQuery();
    }, addressPause);
  else if (address !== location.pathname + location.search) history.pushState(null, '', address);
  if (!typing) tellQuery();
  void update(typing ? typingPause : 0);
}

/** In the title of the page, and in its first link, which leads to what one came for. */
function tellQuery(): void {
  const query = state.q.trim();
  skip.hash = query === '' ? 'contenu' : 'resultats';
  skip.textContent = query === '' ? skipWords : tSearch('results.skip');
  document.title = query === '' ? title : tSearch('title.query', { query: query.slice(0, 80), title });
}

/** @param place to find again once results are there */
async function update(pause: number, place?: ReturnType<typeof keptPlace>): Promise<void> {
  const mine = ++turn;
  const asked = state;
  const current = () => mine === turn;
  results.ariaBusy = 'true';
  const settle = async () => {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    return current();
  };
  try {
    for await (const next of answer(data, asked.q, {
      exact: asked.exact,
      choice: asked.choice,
      texts,
      settle,
      typing: pause > 0,
      isAsked: current,
    })) {
      if (!current()) return;
      await view.show(data, next, asked, {
        current,
        shown: place?.shown,
        typing: pause > 0,
        onStale: (shown) => void update(0, { scroll: scrollY, shown }),
      });
    }
    if (place !== undefined && current()) scrollTo({ top: place.scroll, behavior: 'instant' });
  } catch (error) {
    if (!current()) return;
    if (error instanceof StaleFilesError && !data.fresh) {
      data = openData(true);
      view.forget();
      await update(0, place);
    } else view.failed();
  }
}

/** Texts are searched by what is fetched at the first pause; without it, the rest goes on answering. */
async function texts(...question: Parameters<LookInTexts>): ReturnType<LookInTexts> {
  opened ??= import('./open-text-search.ts').then(({ openTextSearch }) =>
    openTextSearch(`${root}pagefind/`, () => data.textsVersion),
  );
  try {
    return await (
      await opened
    )(...question);
  } catch {
    opened = undefined;
    return 'unavailable';
  }
}

function openData(fresh: boolean): SearchData {
  return createSearchData(`${root}recherche/`, {
    fresh,
    fetch: (address, init) => fetch(address, init),
  });
}
