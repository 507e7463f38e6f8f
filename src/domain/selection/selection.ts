import { selectionLimits } from './limits.ts';

export const emptySelection: Selection = { title: '', rows: [] };

/** The slugs of the notices selected, in order. */
export function slugsOf({ rows }: Selection): string[] {
  return rows.flatMap((row) => (row.kind === 'notice' ? [row.slug] : []));
}

/** How many software are selected, those without a notice too. */
export function countOf({ rows }: Selection): number {
  return rows.filter(({ kind }) => kind !== 'group').length;
}

/** The selection with a notice more, at its end; the same one when it is there already or when there is no room. */
export function withNotice(selection: Selection, slug: string): Selection {
  const isThere = slugsOf(selection).includes(slug);
  if (isThere || selection.rows.length >= selectionLimits.rows) return selection;
  return { ...selection, rows: [...selection.rows, { kind: 'notice', slug, sentence: '' }] };
}

/** The selection with a row in another place; places outside the list are brought back to its ends. */
export function withRowMoved(selection: Selection, from: number, to: number): Selection {
  const row = selection.rows[from];
  if (row === undefined) return selection;
  const rows = selection.rows.toSpliced(from, 1);
  return { ...selection, rows: rows.toSpliced(Math.max(0, Math.min(rows.length, to)), 0, row) };
}

/** What another selection brings, after what is there: each notice once, as far as there is room. */
export function joined(selection: Selection, other: Selection): Selection {
  const known = new Set(slugsOf(selection));
  const fresh = other.rows.filter((row) => row.kind !== 'notice' || !known.has(row.slug));
  return {
    title: selection.title === '' ? other.title : selection.title,
    rows: [...selection.rows, ...fresh].slice(0, selectionLimits.rows),
  };
}

/** What someone chose to recommend: a list of software in order, under headings, with a sentence for each. */
export interface Selection {
  /** Empty when it has none; so are the sentences and addresses below. */
  title: string;
  rows: readonly SelectionRow[];
}

export type SelectionRow = GroupRow | NoticeRow | FreeRow;

/** A heading over what follows. */
export interface GroupRow {
  kind: 'group';
  title: string;
}

export interface NoticeRow {
  kind: 'notice';
  slug: string;
  sentence: string;
}

/** A software that has no notice. */
export interface FreeRow {
  kind: 'free';
  name: string;
  sentence: string;
  address: string;
}
