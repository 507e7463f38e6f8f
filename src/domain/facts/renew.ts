import { factSchema, type Fact, type FactsFile } from '#domain/facts/facts.ts';

/**
 * What is kept of a source once it is read again. A whole reading takes the place of the former one, unless it is older;
 * one that was cut, or comes in parts, adds to it, the newest record of each notice winning. Each record keeps its day.
 * @returns the file to keep; `isOlder` when the former one is newer, and stays as it is
 */
export function renewFacts(
  former: FactsFile | undefined,
  { file, extent, isDated }: FactsReading,
): { file: FactsFile; isOlder: boolean } {
  if (former === undefined) return { file, isOlder: false };
  if (extent !== 'part' && file.date < former.date) return { file: former, isOlder: true };
  const before = datedFacts(former);
  const faits = new Map(extent === 'whole' ? [] : before);
  for (const [slug, fact] of datedFacts(file)) {
    const kept = before.get(slug);
    const isOlder = kept !== undefined && extent === 'part' && fact.date < kept.date;
    // A record that says the same is no newer for having been read from a file that tells no day.
    const isUnchanged = kept !== undefined && !isDated && isSame(kept, fact);
    faits.set(slug, isOlder || isUnchanged ? kept : fact);
  }
  const newest = [...faits.values()].map(({ date }) => date).sort();
  const date = extent === 'whole' && isDated ? file.date : (newest.at(-1) ?? file.date);
  const kept = Object.fromEntries([...faits].map(([slug, fact]) => [slug, since(fact, date)]));
  return { file: { ...file, date, faits: kept }, isOlder: false };
}

/** Every record with its own day. */
function datedFacts({ date, faits }: FactsFile): Map<string, DatedFact> {
  return new Map(Object.entries(faits).map(([slug, fact]) => [slug, { ...fact, date: fact.date ?? date }]));
}

/** Without its day, when it is that of the whole file; its fields stay in the order of the schema. */
function since({ date, ...fact }: DatedFact, day: string): Fact {
  return date === day ? fact : factSchema.parse({ ...fact, date });
}

function isSame({ date: _, ...one }: DatedFact, { date: __, ...other }: DatedFact): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What was just read of one source. */
export interface FactsReading {
  file: FactsFile;
  /** Whether it is all that the source says, lacks what was cut on its way, or is one part of what comes in many. */
  extent: 'whole' | 'cut' | 'part';
  /** Whether its day was told, and is not only that of its file. */
  isDated: boolean;
}

type DatedFact = Fact & { date: string };
