import { selectionLimits } from '#domain/selection/limits.ts';
import type { SelectionRow } from '#domain/selection/selection.ts';
import { element } from '#browser/element.ts';
import { createMonogram } from '#browser/monogram.ts';
import { noticePath, under } from '#domain/site/routes.ts';
import type { NoticeRecord } from '#views/data/notice-record.ts';
import { stateLabels } from '#words/labels.ts';
import { breakable } from './breakable.ts';
import type { FoundRecord } from './records.ts';
import { tSelection } from '#words/selection.ts';

/**
 * A row of the selection, with what changes it. Texts are told as they are typed; the rest goes by `data-act` buttons.
 * @param number its place among software, from 1; what the ribbon shows
 */
export function rowItem(
  row: SelectionRow,
  { place, count, number, root, found, ticked, onText }: RowPlace,
): HTMLLIElement {
  const name = nameOf(row, found);
  const control = (act: string, label: string, sign: string, disabled = false) =>
    element(
      'button',
      { type: 'button', 'data-act': act, 'aria-label': label, title: label, disabled },
      element('span', { 'aria-hidden': 'true' }, sign),
    );
  return element(
    'li',
    { class: `row ${row.kind}`, 'data-place': place },
    row.kind === 'group'
      ? field(tSelection('row.group'), row.title, selectionLimits.group, (title) => onText({ ...row, title }))
      : software(row, { number, root, found, onText }),
    element(
      'div',
      { class: 'controls' },
      row.kind === 'notice' && typeof found === 'object' ? compareBox(row.slug, name, ticked) : undefined,
      control('up', tSelection('row.up', { name }), '↑', place === 0),
      control('down', tSelection('row.down', { name }), '↓', place === count - 1),
      control('remove', tSelection('row.remove', { name }), '×'),
      element('span', { 'data-drag': '', 'aria-hidden': 'true', title: tSelection('row.drag') }, '⋮⋮'),
    ),
  );
}

/** How a row is called. */
export function nameOf(row: SelectionRow, found?: FoundRecord): string {
  if (row.kind === 'group') return row.title === '' ? tSelection('row.group.empty') : row.title;
  if (row.kind === 'free') return row.name;
  return typeof found === 'object' ? found.nom : row.slug;
}

function software(
  row: Exclude<SelectionRow, { kind: 'group' }>,
  { number, root, found, onText }: Pick<RowPlace, 'number' | 'root' | 'found' | 'onText'>,
): HTMLElement {
  const name = nameOf(row, found);
  const record = typeof found === 'object' ? found : undefined;
  const state = record?.etat === 'actif' ? undefined : record?.etat;
  return element(
    'div',
    { class: 'software' },
    element('span', { class: 'number', 'aria-hidden': 'true' }, String(number)),
    logo(name, record, root),
    element(
      'h3',
      record === undefined ? name : element('a', { href: under(root, noticePath(record.slug)) }, name),
      state === undefined ? undefined : ' ',
      state === undefined ? undefined : element('span', { class: 'badge' }, stateLabels[state]),
    ),
    row.kind === 'free'
      ? freeNote(row, root)
      : found === 'unknown'
        ? unknownNote(row.slug, root)
        : element('p', noticeLine(found)),
    field(tSelection('row.sentence'), row.sentence, selectionLimits.sentence, (sentence) =>
      onText({ ...row, sentence }),
    ),
  );
}

function noticeLine(found: NoticeRecord | 'unreachable' | undefined): string {
  if (found === undefined) return tSelection('row.loading');
  return found === 'unreachable' ? tSelection('row.unreachable') : (found.description_courte ?? '');
}

/** A notice that is not there is named, with a way to look for it. */
function unknownNote(slug: string, root: string): HTMLElement {
  const words = slug.replaceAll('-', ' ');
  return element(
    'p',
    `${tSelection('problem.unknown', { text: slug })} `,
    element(
      'a',
      { href: `${root}recherche.html?q=${encodeURIComponent(words)}` },
      tSelection('problem.unknown.search'),
    ),
  );
}

/** A software without a notice, and the invitation to write it. */
function freeNote({ name, address }: Extract<SelectionRow, { kind: 'free' }>, root: string): HTMLElement {
  const query = new URLSearchParams({ nom: name, ...(address === '' ? {} : { site_web: address }) });
  return element(
    'p',
    address === ''
      ? undefined
      : element('a', { href: address, rel: 'nofollow noopener' }, ...breakable(address)),
    address === '' ? undefined : element('br'),
    `${tSelection('row.free')} `,
    element('a', { href: `${root}contribuer.html?${query.toString()}` }, tSelection('row.free.write')),
  );
}

function logo(name: string, record: NoticeRecord | undefined, root: string): HTMLElement {
  if (record?.logo !== undefined)
    return element('img', {
      class: 'logo',
      src: `${root}logos/${record.logo.src}`,
      alt: '',
      width: 48,
      height: 48,
    });
  return createMonogram(name, root, record?.tags?.[0]);
}

function compareBox(slug: string, name: string, ticked: boolean): HTMLElement {
  const box = element('input', {
    type: 'checkbox',
    'data-compare': slug,
    'aria-label': tSelection('row.compare.name', { name }),
  });
  box.checked = ticked;
  return element('label', { class: 'compare' }, box, ` ${tSelection('row.compare')}`);
}

function field(label: string, value: string, max: number, onInput: (text: string) => void): HTMLElement {
  const input = element('input', { type: 'text', value, maxlength: max, autocomplete: 'off' });
  input.addEventListener('input', () => onInput(input.value));
  return element('label', { class: 'field' }, element('span', label), input);
}

interface RowPlace {
  place: number;
  /** How many rows there are. */
  count: number;
  number: number;
  root: string;
  /** What is known of its notice so far. */
  found: FoundRecord | undefined;
  ticked: boolean;
  /** Told the row as it is after each keystroke. */
  onText: (row: SelectionRow) => void;
}
