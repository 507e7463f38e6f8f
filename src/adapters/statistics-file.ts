import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomically } from '#adapters/content-files/write-file.ts';
import {
  contributionStatisticsSchema,
  type ContributionStatistics,
} from '#domain/statistics/contributions.ts';

/** Where the service leaves its counts for the build of the site, in `DATA_DIR`. */
export function statisticsFile(dataDir: string): string {
  return join(dataDir, 'statistics.json');
}

/** The counts of the service, or nothing: a site is built all the same without them. */
export async function readStatisticsFile(path: string): Promise<ContributionStatistics | undefined> {
  try {
    return contributionStatisticsSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Writes the counts, whole or not at all; not when only their moment changed, so that no site is built for it. */
export async function writeStatisticsFile(path: string, statistics: ContributionStatistics): Promise<void> {
  const before = await readStatisticsFile(path);
  const same = JSON.stringify({ ...before, generated: statistics.generated }) === JSON.stringify(statistics);
  if (before !== undefined && same) return;
  await writeFileAtomically(path, `${JSON.stringify(statistics)}\n`);
}
