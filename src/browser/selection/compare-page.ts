import { noticePath, under } from '#domain/site/routes.ts';
import { allOf, dateLabel } from '#i18n/format.ts';
import { element, need } from '#browser/element.ts';
import { parseSelection } from '#domain/selection/address.ts';
import { slugsOf, withNotice } from '#domain/selection/selection.ts';
import { isBriefKey } from '#views/brief-view.ts';
import {
  compareCell,
  compareKeys,
  type CompareCell,
  type CompareLabels,
  type PointLabel,
} from '#views/compare-view.ts';
import type { NoticeRecord } from '#views/data/notice-record.ts';
import { briefWords } from '#words/brief.ts';
import { tCompare } from '#words/compare.ts';
import { breakable } from './breakable.ts';
import { root } from './place.ts';
import { store } from './store.ts';
import { showProblems } from './problem-note.ts';
import { createRecords } from './records.ts';
import { withTodaysSlugs } from './renamed.ts';

/** Two to four notices side by side, told by the address. */
const columnsMax = 4;
const page = need(document, '[data-compare-page]', HTMLElement);
const place = need(page, '[data-table]', HTMLElement);
const rest = need(page, '[data-left-out]', HTMLElement);
const written = JSON.parse(need(page, '[data-labels]', HTMLScriptElement).textContent) as WrittenLabels;
const labels: CompareLabels = { ...written, attentions: new Map(written.attentions) };
const records = createRecords(root);
let shown: NoticeRecord[] = [];

window.addEventListener('hashchange', () => void open());
need(page, '[data-print]', HTMLButtonElement).addEventListener('click', () => print());
const keep = need(page, '[data-keep]', HTMLButtonElement);
keep.addEventListener('click', () => {
  store.write(shown.map(({ slug }) => slug).reduce(withNotice, store.read()));
  keep.textContent = tCompare('selected');
});
place.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-remove]') : null;
  if (button === null) return;
  location.hash = shown
    .map(({ slug }) => slug)
    .filter((slug) => slug !== button.dataset.remove)
    .join(',');
});
void open();

async function open() {
  const { selection, problems } = parseSelection(location.hash);
  await records.load(slugsOf(selection));
  const { selection: todays, renamed } = withTodaysSlugs(selection, records);
  const slugs = slugsOf(todays);
  const known = slugs.map((slug) => records.of(slug)).filter((record) => typeof record === 'object');
  shown = known.slice(0, columnsMax);
  const left = known.slice(columnsMax).map(({ nom }) => nom);
  showProblems(need(page, '[data-problems]', HTMLElement), {
    problems,
    renamed,
    unknown: slugs.filter((slug) => records.of(slug) === 'unknown'),
    unreachable: slugs.filter((slug) => records.of(slug) === 'unreachable'),
  });
  rest.hidden = left.length === 0 && shown.length !== 1;
  rest.textContent = left.length > 0 ? tCompare('too-many', { names: allOf(left) }) : tCompare('one.text');
  need(page, '[data-empty]', HTMLElement).hidden = shown.length > 0;
  need(page, '[data-filled]', HTMLElement).hidden = shown.length === 0;
  keep.textContent = tCompare('select');
  place.replaceChildren(...(shown.length === 0 ? [] : [table(shown)]));
}

function table(columns: readonly NoticeRecord[]): HTMLElement {
  const names = columns.map(({ nom }) => nom);
  return element(
    'table',
    element('caption', { class: 'visually-hidden' }, tCompare('caption', { names: allOf(names) })),
    element(
      'thead',
      element('tr', element('th', { scope: 'col' }, tCompare('criterion')), ...columns.map(columnHead)),
    ),
    element(
      'tbody',
      ...compareKeys.map((key) =>
        element(
          'tr',
          element('th', { scope: 'row' }, isBriefKey(key) ? briefWords[key].label : tCompare(`row.${key}`)),
          ...columns.map((record) =>
            element(
              'td',
              key === 'licences' ? { lang: 'en' } : {},
              ...cell(compareCell(record, key, labels)),
            ),
          ),
        ),
      ),
    ),
  );
}

function columnHead({ slug, nom, logo }: NoticeRecord): HTMLElement {
  return element(
    'th',
    { scope: 'col' },
    logo &&
      element('img', { class: 'logo', src: `${root}logos/${logo.src}`, alt: '', width: 48, height: 48 }),
    element('a', { href: under(root, noticePath(slug)) }, nom),
    element(
      'button',
      {
        type: 'button',
        class: 'no-print',
        'data-remove': slug,
        'aria-label': tCompare('remove', { name: nom }),
      },
      '×',
    ),
  );
}

function cell({ texts, date, href }: CompareCell): (Node | string)[] {
  if (date !== undefined) return [dateLabel(date)];
  if (href !== undefined)
    return [element('a', { href }, ...breakable(href.replace(/^https?:\/\/|\/$/g, '')))];
  if (texts !== undefined) return [texts.join(', ')];
  return [element('span', { class: 'unknown' }, tCompare('unknown'))];
}

/** The labels as JSON holds them. */
interface WrittenLabels extends Omit<CompareLabels, 'attentions'> {
  attentions: [string, PointLabel][];
}
