import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { FactRecord, FactsFile } from '#domain/facts/facts.ts';
import { gatherFacts, type Doubt } from '#domain/facts/gather.ts';
import { readFactsFiles, writeFactsFile } from './facts-files.ts';
import { readSource, type UnreadableFile } from './read-source.ts';
import type { Trouble } from './source-file.ts';

/**
 * Reads foreign files and keeps what they say of our notices under `content/.facts/`, one file a source. A source read
 * again takes the place of its former reading; packages, that come one by one, are added to it.
 */
export async function keepFacts(
  paths: readonly string[],
  { catalogue, contentDir, date }: { catalogue: Catalogue; contentDir: string; date: string | undefined },
): Promise<KeptFacts> {
  const kept: KeptFacts = { written: [], doubts: [], troubles: [], unreadable: [] };
  const bySource = new Map<string, { date: string; records: FactRecord[] }>();
  const ready: FactsFile[] = [];
  for (const path of paths) {
    const { sources, files, unreadable } = await readSource(path, catalogue.vocabulary.licences, date);
    ready.push(...files);
    kept.unreadable.push(...unreadable);
    if (sources.length + files.length + unreadable.length === 0)
      kept.unreadable.push({ file: path, raison: 'illisible' });
    for (const { source, date: day, records, troubles } of sources) {
      kept.troubles.push(...troubles.map((trouble) => ({ source, ...trouble })));
      if (records.length === 0) continue;
      const group = bySource.get(source);
      if (group === undefined) bySource.set(source, { date: day, records: [...records] });
      else group.records.push(...records);
    }
  }
  const former = new Map((await readFactsFiles(contentDir)).files.map((file) => [file.source, file]));
  for (const [source, { date: day, records }] of bySource) {
    const { file, doubts } = gatherFacts({ source, date: day, records: uniteParts(records) }, catalogue);
    kept.doubts.push(...doubts);
    const before = source === 'debian-paquets' ? former.get(source)?.faits : undefined;
    ready.push({ ...file, faits: { ...before, ...file.faits } });
  }
  for (const file of ready)
    kept.written.push({
      file: await writeFactsFile(contentDir, file),
      source: file.source,
      date: file.date,
      count: Object.keys(file.faits).length,
    });
  return kept;
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

export interface KeptFacts {
  written: { file: string; source: string; date: string; count: number }[];
  doubts: Doubt[];
  troubles: (Trouble & { source: string })[];
  unreadable: UnreadableFile[];
}
