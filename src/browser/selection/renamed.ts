import type { Selection, SelectionRow } from '#domain/selection/selection.ts';
import type { Records } from './records.ts';

/** The selection with the slugs of today for notices that were renamed, each once; and what was renamed. */
export function withTodaysSlugs(
  selection: Selection,
  records: Records,
): { selection: Selection; renamed: Renamed[] } {
  const renamed: Renamed[] = [];
  const seen = new Set<string>();
  const rows = selection.rows.flatMap((row): SelectionRow[] => {
    if (row.kind !== 'notice') return [row];
    const record = records.of(row.slug);
    const slug = typeof record === 'object' ? record.slug : row.slug;
    if (typeof record === 'object' && slug !== row.slug) renamed.push({ slug: row.slug, name: record.nom });
    if (seen.has(slug)) return [];
    seen.add(slug);
    return [{ ...row, slug }];
  });
  return { selection: { ...selection, rows }, renamed };
}

export interface Renamed {
  /** The old one. */
  slug: string;
  /** The name of today. */
  name: string;
}
