import type { FactsFile } from '#domain/facts/facts.ts';

/** A source that tells of nothing newer may have stopped looking: past this, its silence proves nothing. */
const monthsTrusted = 24;

/**
 * The last release each software is known to have had, by slug of its notice: the newest that any source tells, when
 * that source saw it less than two years after. An older one would more often date the source than the software.
 */
export function lastReleases(files: readonly FactsFile[]): ReadonlyMap<string, Release> {
  const newest = new Map<string, Release>();
  for (const { source, date: read, faits } of files) {
    for (const [slug, { derniere_version, date: seen = read }] of Object.entries(faits)) {
      const { numero, date } = derniere_version ?? {};
      if (date === undefined || date > seen || monthsBetween(date, seen) > monthsTrusted) continue;
      if (date > (newest.get(slug)?.date ?? '')) newest.set(slug, { number: numero, date, source });
    }
  }
  return newest;
}

function monthsBetween(from: string, to: string): number {
  const [months = 0, later = 0] = [from, to].map(
    (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)),
  );
  return later - months;
}

export interface Release {
  /** As the software numbers it; some sources give the day alone. */
  number: string | undefined;
  /** `YYYY-MM-DD`. */
  date: string;
  source: string;
}
