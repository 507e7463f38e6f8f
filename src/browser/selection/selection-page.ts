import { pluralOf } from '#i18n/format.ts';
import { need } from '#browser/element.ts';
import { formatSelection, parseSelection, type AddressProblem } from '#domain/selection/address.ts';
import {
  countOf,
  emptySelection,
  joined,
  slugsOf,
  withRowMoved,
  type Selection,
  type SelectionRow,
} from '#domain/selection/selection.ts';
import { wireAdditions } from './additions.ts';
import { knownList } from './known-list.ts';
import { followFocus, rememberFocus } from './list-focus.ts';
import { wireOutputs } from './outputs.ts';
import { root } from './place.ts';
import { store } from './store.ts';
import { showProblems } from './problem-note.ts';
import { createRecords } from './records.ts';
import { withTodaysSlugs, type Renamed } from './renamed.ts';
import { nameOf, rowItem } from './row-item.ts';
import { makeSortable } from './sorting.ts';
import { createStatusLine } from './status-line.ts';
import { tSelection } from '#words/selection.ts';

/** The page « Ma sélection »: its state is its address, and this browser’s memory when it is one’s own. */
const page = need(document, '[data-selection-page]', HTMLElement);
const { siteUrl = '', siteName = '' } = page.dataset;
const list = need(page, '[data-selection-list]', HTMLOListElement);
const title = need(page, '[data-selection-title]', HTMLInputElement);
const shared = need(page, '[data-shared]', HTMLElement);
const compare = need(page, 'a[data-compare-link]', HTMLAnchorElement);
const records = createRecords(root);
const { say, offerUndo } = createStatusLine(page);

let selection: Selection = emptySelection;
let isOwn = true;
let isWriting = false;
let problems: readonly AddressProblem[] = [];
let renamed: Renamed[] = [];
const ticked = new Set<string>();

const outputs = wireOutputs(page, {
  root,
  siteName,
  list: () => knownList(selection, records, siteUrl),
  address: () => `${siteUrl}/selection.html#${formatSelection(selection)}`,
});
wireAdditions(page, (row) => {
  change({ ...selection, rows: [...selection.rows, row] });
  list.lastElementChild?.querySelector('input')?.focus();
});
makeSortable(list, (from, to) => move(from, to));
list.addEventListener('click', act);
list.addEventListener('change', tick);
title.addEventListener('input', () => change({ ...selection, title: title.value }, false));
need(page, '[data-clear]', HTMLButtonElement).addEventListener('click', () =>
  changeUndoably(emptySelection, tSelection('title'), tSelection('cleared')),
);
need(shared, '[data-adopt]', HTMLButtonElement).addEventListener('click', () => own(selection));
need(shared, '[data-join]', HTMLButtonElement).addEventListener('click', () =>
  own(joined(store.read(), selection)),
);
need(shared, '[data-mine]', HTMLButtonElement).addEventListener('click', () => {
  history.pushState(null, '', location.pathname);
  void open();
});
addEventListener('hashchange', () => void open());
addEventListener('popstate', () => void open());
store.onChange(() => {
  // Changed in another page: this one follows, unless it shows somebody else’s. What is being typed here is not touched:
  // a space at its end is not kept yet.
  if (!isWriting && isOwn && formatSelection(store.read()) !== formatSelection(selection)) take(store.read());
});
void open();

/** Shows what the address tells, or this browser’s own selection when it tells nothing. */
async function open() {
  const hash = location.hash.slice(1);
  const read = parseSelection(hash);
  const mine = store.read();
  isOwn = hash === '' || formatSelection(read.selection) === formatSelection(mine);
  selection = isOwn ? mine : read.selection;
  problems = read.problems;
  renamed = [];
  draw();
  await records.load(slugsOf(selection), drawSoon);
  const todays = withTodaysSlugs(selection, records);
  renamed = todays.renamed;
  if (renamed.length > 0) change(todays.selection, false);
  draw();
}

/** Takes a change into the page, the address and, when it is one’s own, this browser’s memory. */
function change(next: Selection, redraw = true) {
  selection = next;
  // Nothing of one’s own can be lost: what is composed here is kept.
  if (!isOwn && countOf(store.read()) === 0) isOwn = true;
  isWriting = true;
  if (isOwn) store.write(selection);
  isWriting = false;
  const address = formatSelection(selection);
  history.replaceState(null, '', address === '' ? location.pathname : `#${address}`);
  if (redraw) draw();
  else refreshAround();
}

function changeUndoably(next: Selection, name: string, words: string) {
  const before = selection;
  change(next);
  offerUndo(words, () => {
    change(before);
    say(tSelection('restored', { name }));
  });
}

/** Takes a whole selection in, whose notices may not be known yet. */
function take(next: Selection) {
  change(next);
  void records.load(slugsOf(selection), drawSoon);
}

function own(next: Selection) {
  isOwn = true;
  take(next);
  say(tSelection('adopted'));
  title.focus();
}

function draw() {
  const focused = rememberFocus(list);
  let number = 0;
  list.replaceChildren(
    ...selection.rows.map((row, place) =>
      rowItem(row, {
        place,
        count: selection.rows.length,
        number: row.kind === 'group' ? number : ++number,
        root,
        found: row.kind === 'notice' ? records.of(row.slug) : undefined,
        ticked: row.kind === 'notice' && ticked.has(row.slug),
        onText: (changed) => change({ ...selection, rows: selection.rows.with(place, changed) }, false),
      }),
    ),
  );
  if (title.value !== selection.title) title.value = selection.title;
  focused?.();
  refreshAround();
  page.dataset.ready = '';
}

/** All but the rows. */
function refreshAround() {
  const count = selection.rows.length;
  const mine = countOf(store.read());
  need(page, '[data-empty]', HTMLElement).hidden = count > 0;
  for (const part of page.querySelectorAll<HTMLElement>('[data-filled]')) part.hidden = count === 0;
  need(page, '[data-follow-selection]', HTMLElement).hidden = slugsOf(selection).length === 0;
  shared.hidden = isOwn || count === 0;
  const back = need(shared, '[data-mine]', HTMLButtonElement);
  back.hidden = mine === 0;
  back.textContent = tSelection(`shared.mine.${pluralOf(mine)}`, { count: mine });
  need(shared, '[data-join]', HTMLButtonElement).hidden = mine === 0;
  const unknown = slugsOf(selection).filter((slug) => records.of(slug) === 'unknown');
  showProblems(need(page, '[data-problems]', HTMLElement), { problems, renamed, unknown });
  const chosen = slugsOf(selection).filter((slug) => ticked.has(slug));
  const mayCompare = chosen.length >= 2 && chosen.length <= 4;
  compare.hidden = !mayCompare;
  need(page, '[data-compare-help]', HTMLElement).hidden = mayCompare;
  compare.href = `${root}comparer.html#${chosen.join(',')}`;
  outputs.refresh();
}

function act(event: Event) {
  const button =
    event.target instanceof Element ? event.target.closest<HTMLElement>('button[data-act]') : null;
  const place = Number(button?.closest('li')?.dataset.place ?? NaN);
  const row = selection.rows[place];
  if (button === null || row === undefined) return;
  if (button.dataset.act === 'remove') remove(place, row);
  else move(place, place + (button.dataset.act === 'up' ? -1 : 1));
}

function move(from: number, to: number) {
  const row = selection.rows[from];
  const act = document.activeElement?.getAttribute('data-act');
  if (row === undefined) return;
  change(withRowMoved(selection, from, to));
  // The keyboard follows what it moves.
  if (act !== null && act !== undefined) followFocus(list.children[to], act);
  say(tSelection('moved', { name: rowName(row), place: to + 1, count: selection.rows.length }));
}

function remove(place: number, row: SelectionRow) {
  const name = rowName(row);
  const without = { ...selection, rows: selection.rows.toSpliced(place, 1) };
  changeUndoably(without, name, tSelection('removed', { name }));
}

function tick({ target }: Event) {
  if (!(target instanceof HTMLInputElement) || target.dataset.compare === undefined) return;
  if (target.checked) ticked.add(target.dataset.compare);
  else ticked.delete(target.dataset.compare);
  refreshAround();
}

function rowName(row: SelectionRow): string {
  return nameOf(row, row.kind === 'notice' ? records.of(row.slug) : undefined);
}

let drawing = 0;
/** Records arrive one by one: drawn together. */
function drawSoon() {
  cancelAnimationFrame(drawing);
  drawing = requestAnimationFrame(draw);
}
