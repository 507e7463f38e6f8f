import { need } from '#browser/element.ts';
import { parseSelection } from '#domain/selection/address.ts';
import { slugsOf } from '#domain/selection/selection.ts';
import { drawSheet } from './print-sheet.ts';
import { root } from './place.ts';
import { store } from './store.ts';
import { showProblems } from './problem-note.ts';
import { createRecords } from './records.ts';
import { withTodaysSlugs } from './renamed.ts';

/** The sheet to print: a selection, told by the address or kept by this browser. Its look is in `?format=`. */
const page = need(document, '[data-print-page]', HTMLElement);
const form = need(page, '[data-print-form]', HTMLFormElement);
const sheet = need(page, '[data-sheet]', HTMLElement);
const note = need(form, '[name=note]', HTMLInputElement);
const { siteUrl = '', siteName = '' } = page.dataset;
const points = JSON.parse(need(page, '[data-points]', HTMLScriptElement).textContent) as Points;
const records = createRecords(root);

const asked = new URLSearchParams(location.search);
const layouts = [...form.querySelectorAll<HTMLInputElement>('[name=format]')];
for (const choice of layouts) choice.checked = choice.value === (asked.get('format') ?? 'colonnes');
if (!layouts.some(({ checked }) => checked) && layouts[0] !== undefined) layouts[0].checked = true;
note.checked = asked.get('note') !== 'non';

form.addEventListener('change', showLook);
need(form, '[data-print]', HTMLButtonElement).addEventListener('click', () => print());
window.addEventListener('hashchange', () => void open());
showLook();
void open();

/** The look is in the address too: a sheet can be sent as it is. */
function showLook() {
  const format = layouts.find(({ checked }) => checked)?.value ?? 'colonnes';
  sheet.dataset.format = format;
  sheet.dataset.note = note.checked ? 'oui' : 'non';
  const query = new URLSearchParams({
    ...(format === 'colonnes' ? {} : { format }),
    ...(note.checked ? {} : { note: 'non' }),
  }).toString();
  history.replaceState(null, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`);
}

async function open() {
  const hash = location.hash.slice(1);
  const { selection, problems } =
    hash === '' ? { selection: store.read(), problems: [] } : parseSelection(hash);
  need(page, '[data-back]', HTMLAnchorElement).href = `${root}selection.html${location.hash}`;
  await records.load(slugsOf(selection));
  const { selection: todays, renamed } = withTodaysSlugs(selection, records);
  const slugs = slugsOf(todays);
  showProblems(need(page, '[data-problems]', HTMLElement), {
    problems,
    renamed,
    unknown: slugs.filter((slug) => records.of(slug) === 'unknown'),
    unreachable: slugs.filter((slug) => records.of(slug) === 'unreachable'),
  });
  const count = drawSheet(sheet, todays, { records, points, siteUrl, siteName });
  need(page, '[data-empty]', HTMLElement).hidden = count > 0;
  need(page, '[data-filled]', HTMLElement).hidden = count === 0;
  sheet.hidden = count === 0;
  sheet.dataset.ready = '';
}

/** Points of attention: id → label, explanation. */
type Points = Readonly<Record<string, readonly [string, string]>>;
