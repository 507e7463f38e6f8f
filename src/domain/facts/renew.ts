import { factSchema, type Fact, type FactsFile } from '#domain/facts/facts.ts';

/**
 * What is kept of a source once it is read again. A whole reading takes the place of the former one, unless it is older;
 * one that was cut, or comes in parts, adds to it, the newest record of each notice winning. Each record keeps its day.
 * One that tells no day only adds records that are not known yet: it may be older than what is kept.
 * @returns the file to keep, and what is only good for comparing, because what is kept is newer or may be
 */
export function renewFacts(
  former: FactsFile | undefined,
  { file, extent, isDated }: FactsReading,
): RenewedFacts {
  if (former === undefined) return { file };
  if (extent !== 'part' && file.date < former.date) return { file: former, aside: file };
  const before = datedFacts(former);
  if (!isDated) return addUnknown(former, before, file);
  const faits = new Map(extent === 'whole' ? [] : before);
  for (const [slug, fact] of datedFacts(file)) {
    const kept = before.get(slug);
    const isOlder = kept !== undefined && extent === 'part' && fact.date < kept.date;
    faits.set(slug, isOlder ? kept : fact);
  }
  return { file: joinDated(file, faits, extent === 'whole' ? file.date : undefined) };
}

/** What is kept stays; records it has not come with the day of their file, those it tells otherwise are set aside. */
function addUnknown(former: FactsFile, before: Map<string, DatedFact>, file: FactsFile): RenewedFacts {
  const read = [...datedFacts(file)];
  const unknown = read.filter(([slug]) => !before.has(slug));
  const changed = read.filter(([slug, fact]) => {
    const kept = before.get(slug);
    return kept !== undefined && !isSame(kept, fact);
  });
  const faits = new Map([...before, ...unknown]);
  return {
    file: joinDated(former, faits, unknown.length === 0 ? former.date : undefined),
    ...(changed.length === 0 ? {} : { aside: { ...file, faits: Object.fromEntries(changed) } }),
  };
}

/** @param day that of the file; else the newest of its records */
function joinDated(file: FactsFile, faits: Map<string, DatedFact>, day: string | undefined): FactsFile {
  const newest = [...faits.values()].map(({ date }) => date).sort();
  const date = day ?? newest.at(-1) ?? file.date;
  return {
    ...file,
    date,
    faits: Object.fromEntries([...faits].map(([slug, fact]) => [slug, since(fact, date)])),
  };
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

export interface RenewedFacts {
  file: FactsFile;
  /** Read now and kept nowhere. */
  aside?: FactsFile;
}

type DatedFact = Fact & { date: string };
