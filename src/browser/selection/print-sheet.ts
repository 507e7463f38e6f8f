import { element } from '#browser/element.ts';
import { slugsOf, type Selection } from '#domain/selection/selection.ts';
import type { SharedItem } from '#domain/selection/shared-list.ts';
import type { NoticeRecord } from '#views/data/notice-record.ts';
import { stateLabels } from '#words/labels.ts';
import { tPrint } from '#words/print.ts';
import { breakable } from './breakable.ts';
import { knownList } from './known-list.ts';
import { drawQr, longestScannable } from './qr-drawing.ts';
import type { Records } from './records.ts';
import { today } from './today.ts';

/**
 * Draws a selection as it goes to paper.
 * @returns how many software are on it
 */
export function drawSheet(
  sheet: HTMLElement,
  selection: Selection,
  { records, points, siteUrl, siteName }: SheetSources,
): number {
  const list = knownList(selection, records, siteUrl);
  const found = slugsOf(selection).map((slug) => records.of(slug));
  const byUrl = new Map(
    found.flatMap((record) => (typeof record === 'object' ? [[record.url, record]] : [])),
  );
  let number = 0;
  sheet.replaceChildren(
    element(
      'header',
      element('h2', list.title === '' ? tPrint('sheet.title') : list.title),
      element('p', tPrint('sheet.made', { site: siteName, date: today() })),
    ),
    ...list.groups
      .flatMap(({ title, items }) => [
        title === '' ? undefined : element('h3', title),
        element(
          'ol',
          ...items.map((item) =>
            sheetItem(item, {
              number: ++number,
              level: title === '' ? 'h3' : 'h4',
              record: byUrl.get(item.noticeUrl ?? ''),
              points,
            }),
          ),
        ),
      ])
      .filter((part) => part !== undefined),
  );
  return number;
}

function sheetItem(item: SharedItem, { number, level, record, points }: ItemPlace): HTMLLIElement {
  const state = record?.etat === 'actif' ? undefined : record?.etat;
  return element(
    'li',
    element('span', { class: 'number' }, String(number)),
    element(
      level,
      { class: 'name' },
      item.name,
      state === undefined ? undefined : element('small', ` (${stateLabels[state]})`),
    ),
    item.description === undefined ? undefined : element('p', item.description),
    item.sentence ? element('p', { class: 'why' }, item.sentence) : undefined,
    ...attentionsOf(record, points).map(([label, explanation]) =>
      element(
        'p',
        { class: 'attention' },
        element('b', `${tPrint('sheet.attention', { label })} `),
        element('span', explanation),
      ),
    ),
    codes([
      [tPrint('sheet.site'), item.siteUrl],
      [tPrint('sheet.notice'), item.noticeUrl],
    ]),
    element('p', { class: 'hand' }, item.sentence ? tPrint('sheet.note') : tPrint('sheet.why')),
  );
}

/** Addresses for phones, each with its name under it, then for people. */
function codes(addresses: readonly (readonly [label: string, address: string | undefined])[]): HTMLElement {
  const known = addresses.flatMap(([label, address]) => (address === undefined ? [] : [{ label, address }]));
  return element(
    'div',
    { class: 'codes' },
    ...known.map(({ label, address }) =>
      address.length > longestScannable
        ? undefined
        : element('figure', drawQr(address, tPrint('sheet.qr', { address })), element('figcaption', label)),
    ),
    element(
      'p',
      ...known.map(({ label, address }) =>
        element('span', `${label} `, element('b', ...breakable(address.replace(/^https?:\/\/|\/$/g, '')))),
      ),
    ),
  );
}

function attentionsOf(
  record: NoticeRecord | undefined,
  points: SheetSources['points'],
): (readonly [string, string])[] {
  return (record?.points_attention ?? []).flatMap((id) => {
    const point = points[id];
    return point === undefined ? [] : [point];
  });
}

interface ItemPlace {
  number: number;
  /** Of its heading: one under the group’s, when the group has one. */
  level: 'h3' | 'h4';
  record: NoticeRecord | undefined;
  points: SheetSources['points'];
}

interface SheetSources {
  records: Records;
  points: Readonly<Record<string, readonly [string, string]>>;
  siteUrl: string;
  siteName: string;
}
