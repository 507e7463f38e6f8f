import type { Selection, SelectionRow } from './selection.ts';

/**
 * A selection as it is shared, under its headings, with what is known of each software.
 * @param knownOf what a notice or a software without one shows; `undefined` leaves it out
 */
export function sharedList(
  { title, rows }: Selection,
  knownOf: (row: Exclude<SelectionRow, { kind: 'group' }>) => SharedItem | undefined,
): SharedList {
  const groups: SharedGroup[] = [];
  let current: SharedGroup = { title: '', items: [] };
  for (const row of rows) {
    if (row.kind === 'group') {
      groups.push(current);
      current = { title: row.title, items: [] };
    } else {
      const item = knownOf(row);
      if (item !== undefined) current.items.push(item);
    }
  }
  return { title, groups: [...groups, current].filter(({ items }) => items.length > 0) };
}

/** Every software of a list, in order. */
export function itemsOf({ groups }: SharedList): SharedItem[] {
  return groups.flatMap(({ items }) => items);
}

/** A list to read elsewhere: a page, a card, a sheet of paper. Addresses are whole. */
export interface SharedList {
  title: string;
  groups: SharedGroup[];
}

export interface SharedGroup {
  /** Empty for what comes before the first heading. */
  title: string;
  items: SharedItem[];
}

export interface SharedItem {
  name: string;
  description?: string | undefined;
  /** What the person who recommends it says. */
  sentence?: string | undefined;
  noticeUrl?: string | undefined;
  siteUrl?: string | undefined;
  logoUrl?: string | undefined;
}
