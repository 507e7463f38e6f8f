import { keptOf, readFactsFiles, writeFactsFile } from '#adapters/facts/facts-files.ts';
import type { FactsFile } from '#domain/facts/facts.ts';

/**
 * What imports of a source read of the notices they wrote; `undefined` when none did.
 * @throws a sentence for the person when that cannot be read
 */
export async function readReadings(dir: string, source: string): Promise<FactsFile | undefined> {
  return keptOf(await readFactsFiles(dir), source);
}

/** Keeps what an import read of notices, by slug, under `.facts/`; what it read of others before stays. */
export async function keepReadings(
  dir: string,
  source: string,
  date: string,
  faits: FactsFile['faits'],
): Promise<void> {
  const former = await readReadings(dir, source);
  await writeFactsFile(dir, { version: 1, source, date, faits: { ...former?.faits, ...faits } });
}
