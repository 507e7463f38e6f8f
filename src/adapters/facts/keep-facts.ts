import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { FactRecord, FactsFile } from '#domain/facts/facts.ts';
import { gatherFacts, type Doubt } from '#domain/facts/gather.ts';
import { renewFacts, type FactsReading } from '#domain/facts/renew.ts';
import type { TroubleReason } from '#domain/import/codes.ts';
import { readFactsFiles, writeFactsFile } from './facts-files.ts';
import { readSource, type UnreadableFile } from './read-source.ts';
import type { SourceFile, Trouble } from './source-file.ts';

/**
 * Reads foreign files and keeps what they say of our notices under `content/.facts/`, one file a source; what is kept
 * there is never replaced by something older.
 * @param date the day of the sources that do not tell theirs
 * @param today no source can be of a later day
 */
export async function keepFacts(
  paths: readonly string[],
  { catalogue, contentDir, date, today }: Keeping,
): Promise<KeptFacts> {
  const { readings, ...told } = await readAll(paths, catalogue, date);
  const kept: KeptFacts = { ...told, written: [], older: [] };
  const former = new Map((await readFactsFiles(contentDir)).files.map((file) => [file.source, file]));
  for (const reading of readings) {
    const { source, date: day, faits } = reading.file;
    if (day > today) {
      kept.unreadable.push({ file: source, raison: 'date-a-venir', valeur: day });
      continue;
    }
    const { file, aside } = renewFacts(former.get(source), reading);
    if (aside !== undefined)
      kept.older.push({ file: aside, kept: file.date, isOlder: aside.date < file.date });
    // An older reading adds nothing to what is kept.
    if (aside === reading.file) continue;
    former.set(source, file);
    const name = await writeFactsFile(contentDir, file);
    const { isDated, extent } = reading;
    kept.written.push({ file: name, source, date: day, count: Object.keys(faits).length, isDated, extent });
  }
  return kept;
}

/** Everything the files say, a reading a source, whatever the number of files it comes in. */
async function readAll(paths: readonly string[], catalogue: Catalogue, date: string | undefined) {
  const all: Readings = { readings: [], doubts: [], troubles: [], unreadable: [] };
  const bySource = new Map<string, SourceFile & Pick<FactsReading, 'extent'>>();
  for (const path of paths) {
    const { sources, files, unreadable } = await readSource(path, catalogue.vocabulary.licences, date);
    all.unreadable.push(...unreadable);
    for (const { file, troubles } of files) {
      all.troubles.push(...troubles.map((trouble) => ({ source: file.source, ...trouble })));
      all.readings.push({ file, extent: 'whole', isDated: true });
    }
    const isCut = sources.some(({ troubles }) => troubles.some(({ raison }) => losses.has(raison)));
    for (const part of sources) {
      all.troubles.push(...part.troubles.map((trouble) => ({ source: part.source, ...trouble })));
      if (part.records.length === 0) continue;
      const before = bySource.get(part.source);
      const extent = part.source === 'debian-paquets' ? 'part' : isCut ? 'cut' : (before?.extent ?? 'whole');
      const records = [...(before?.records ?? []), ...part.records];
      bySource.set(part.source, { ...part, ...dayOf(part, before), records, extent });
    }
  }
  for (const { source, date: day, records, extent, isDated } of bySource.values()) {
    const { file, doubts } = gatherFacts({ source, date: day, records: uniteParts(records) }, catalogue);
    all.doubts.push(...doubts);
    all.readings.push({ file, extent, isDated });
  }
  return all;
}

/** Several files of one source are of the day of the oldest: what they say was true then at least. */
function dayOf(part: SourceFile, other: SourceFile = part): Pick<SourceFile, 'date' | 'isDated'> {
  return {
    date: part.date < other.date ? part.date : other.date,
    isDated: part.isDated && other.isDated,
  };
}

/** A program may come in several packages, its translations in another, or be told twice: they are one record. */
function uniteParts(records: readonly FactRecord[]): FactRecord[] {
  const byRecord = new Map<string, FactRecord>();
  for (const record of records) {
    const other = byRecord.get(record.fact.fiche);
    byRecord.set(record.fact.fiche, other === undefined ? record : unite(other, record));
  }
  return [...byRecord.values()];
}

function unite(one: FactRecord, other: FactRecord): FactRecord {
  const langues = { ...one.fact.langues, ...other.fact.langues };
  return {
    ...one,
    fact: { ...other.fact, ...one.fact, ...(Object.keys(langues).length === 0 ? {} : { langues }) },
    autresNoms: [...one.autresNoms, ...other.autresNoms],
  };
}

/** After these, records are missing: a file that lost some says nothing of those it does not hold. */
const losses: ReadonlySet<TroubleReason> = new Set([
  'archive-tronquee',
  'encodage',
  'illisible',
  'ligne-coupee',
  'trop-gros',
]);

interface Keeping {
  catalogue: Catalogue;
  contentDir: string;
  date: string | undefined;
  today: string;
}

interface ToldFacts {
  doubts: Doubt[];
  troubles: (Trouble & { source: string })[];
  unreadable: UnreadableFile[];
}

interface Readings extends ToldFacts {
  readings: FactsReading[];
}

export interface KeptFacts extends ToldFacts {
  written: KeptSource[];
  /**
   * Readings older than what is kept of the same source, or that may be since they tell no day, with the day of that:
   * compared this once, kept nowhere.
   */
  older: { file: FactsFile; kept: string; isOlder: boolean }[];
}

export interface KeptSource extends Omit<FactsReading, 'file'> {
  file: string;
  source: string;
  date: string;
  /** How many notices the reading speaks of. */
  count: number;
}
