import { countEach } from '#domain/count-each.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Notice } from '#domain/notice/schema.ts';

/**
 * What a directory is made of: how many notices, since when, about what, and how fresh.
 * @param now when it is counted
 */
export function catalogueStatistics(catalogue: Catalogue, now: Date): CatalogueStatistics {
  const { notices, byTag, byLicence, byPlatform } = catalogue;
  const langues = countEach(notices.flatMap(({ notice }) => [...new Set(notice.langues ?? [])]));
  const sizes = (map: ReadonlyMap<string, { length: number }>) =>
    ranked([...map].map(([id, { length }]) => ({ id, count: length })));
  const freshness = { year: 0, two: 0, older: 0, unknown: 0 };
  for (const { notice } of notices) freshness[ageOf(lastDate(notice), now)]++;
  return {
    notices: notices.length,
    growth: growthByMonth(notices.flatMap(({ notice }) => notice.date_creation ?? [])),
    undated: notices.filter(({ notice }) => notice.date_creation === undefined).length,
    tags: sizes(byTag),
    licences: sizes(byLicence),
    platforms: sizes(byPlatform),
    languages: ranked([...langues].map(([id, count]) => ({ id, count }))),
    freshness,
  };
}

/** The last day a person is known to have looked at a notice. */
function lastDate({ verifie_le, date_modification, date_creation }: Notice): string | undefined {
  return [verifie_le, date_modification, date_creation]
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
}

function ageOf(date: string | undefined, now: Date): keyof CatalogueStatistics['freshness'] {
  if (date === undefined) return 'unknown';
  const years = (now.getTime() - Date.parse(date)) / (365.25 * 24 * 3600 * 1000);
  return years < 1 ? 'year' : years < 2 ? 'two' : 'older';
}

/** How many notices there were at the end of each month in which some were added. */
function growthByMonth(dates: readonly string[]): { month: string; total: number }[] {
  let total = 0;
  return [...countEach(dates.map((date) => date.slice(0, 7)))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, n]) => ({ month, total: (total += n) }));
}

function ranked(counts: { id: string; count: number }[]): { id: string; count: number }[] {
  return counts.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

export interface CatalogueStatistics {
  notices: number;
  growth: { month: string; total: number }[];
  /** Notices whose day of creation nobody knows. */
  undated: number;
  tags: { id: string; count: number }[];
  licences: { id: string; count: number }[];
  platforms: { id: string; count: number }[];
  languages: { id: string; count: number }[];
  /** Last looked at by a person: less than a year ago, less than two, longer ago, nobody knows. */
  freshness: { year: number; two: number; older: number; unknown: number };
}
