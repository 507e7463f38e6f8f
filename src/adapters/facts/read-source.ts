import type { UnreadableReason } from '#domain/import/codes.ts';
import { stat } from 'node:fs/promises';
import { exists } from '#adapters/exists.ts';
import { listForeignFiles, readForeignText, type ForeignFile } from '#adapters/importers/foreign-files.ts';
import { asObject, asTexts } from '#adapters/importers/foreign-values.ts';
import { readMaybeGzip } from '#adapters/importers/gzip.ts';
import type { LicenceList } from '#domain/notice/licence.ts';
import type { Fact } from '#domain/facts/facts.ts';
import { localeToTag } from '#domain/facts/locale.ts';
import { linksReportSchema, type LinksReport } from '#domain/links/report.ts';
import { parseFactsFile, type TiedFacts } from './facts-files.ts';
import { factOf, type ValuesOfRecord } from './fact-of.ts';
import { readDeb } from './read-deb.ts';
import { readDep11 } from './read-dep11.ts';
import { readJsonl } from './read-jsonl.ts';
import { factsOfLinks } from './read-links.ts';
import type { SourceFile, Trouble } from './source-file.ts';

/**
 * Reads a file of facts, or every one of a folder, whatever their kind: a DEP-11 catalogue (`.yml`, `.yml.gz`), facts one
 * a line (`.jsonl`), Debian packages (`.deb`), a file of facts of ours or the results of `links` (`.json`).
 * @param date the day of the sources when they do not say it; else the day their file was last changed
 */
export async function readSource(path: string, licences: LicenceList, date?: string): Promise<Reading> {
  const reading: Reading = { sources: [], files: [], unreadable: [] };
  const found = await listForeignFiles(path, (name) => kinds.some(({ names }) => names.test(name)));
  for (const file of found) {
    const kind = kinds.find(({ names }) => names.test(file.record));
    const written = (await stat(file.path)).mtime.toISOString().slice(0, 10);
    const part = await kind?.read(file, licences, { date, written }).catch(reasonOf);
    if (part === undefined || typeof part === 'string')
      reading.unreadable.push({ file: file.record, raison: part ?? 'autre-sorte' });
    else if ('file' in part) reading.files.push(part);
    else if (part.every(({ records, troubles }) => records.length + troubles.length === 0))
      reading.unreadable.push({ file: file.record, raison: 'vide' });
    else reading.sources.push(...part);
  }
  if (found.length === 0)
    reading.unreadable.push({ file: path, raison: (await exists(path)) ? 'autre-sorte' : 'absent' });
  return reading;
}

const kinds: readonly SourceKind[] = [
  {
    names: /\.ya?ml(?:\.gz)?$/,
    read: async ({ path }, licences, { date, written }) => {
      const told = (await dayOfCatalogue(path)) ?? date;
      return [{ date: told ?? written, isDated: told !== undefined, ...(await readDep11(path, licences)) }];
    },
  },
  {
    names: /\.jsonl$/,
    read: async (file, licences, { date, written }) => {
      const text = await readForeignText(file, maxBytes);
      if (typeof text !== 'string') return text.reason;
      const day = { date: date ?? written, isDated: date !== undefined };
      return readJsonl(text, file.record, licences).map((source) => ({ ...day, ...source }));
    },
  },
  {
    names: /\.deb$/,
    // Archives keep the day each package was made as that of its file.
    read: async ({ path }, licences, { date, written }) => {
      const { records, ...part } = await readDeb(path, licences);
      const day = date ?? written;
      const dated = records.map((record) => ({ ...record, fact: { ...record.fact, date: day } }));
      return [{ date: day, isDated: true, ...part, records: dated }];
    },
  },
  {
    names: /\.json$/,
    read: async (file, licences) => {
      const text = await readForeignText(file, maxBytes);
      if (typeof text !== 'string') return text.reason;
      const links = parseLinksReport(text);
      if (links !== undefined) return { file: factsOfLinks(links), troubles: [] };
      return parseFactsFile(text, (values, troubles) => readRecord(values, licences, troubles));
    },
  },
];

function parseLinksReport(text: string): LinksReport | undefined {
  try {
    return linksReportSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** A record of a file that a person may have written: its licence may be an expression, its languages locales. */
function readRecord(values: ValuesOfRecord, licences: LicenceList, troubles: Trouble[]): Fact {
  const { fiche, langues } = values;
  const shares = Object.entries(asObject(langues) ?? {}).flatMap(([locale, share]) => {
    const tag = localeToTag(locale);
    if (tag !== undefined) return [[tag, share] as const];
    troubles.push({ fiche, raison: 'langue', valeur: locale });
    return [];
  });
  return factOf(
    {
      ...values,
      licences: asTexts(values.licences),
      langues: shares.length === 0 ? undefined : Object.fromEntries(shares),
    },
    licences,
    troubles,
  );
}

/** The day a catalogue was made: its first document says so, `20261029T141530` or with its hyphens. */
async function dayOfCatalogue(path: string): Promise<string | undefined> {
  for await (const chunk of readMaybeGzip(path, () => undefined)) {
    const day = /^Time: *["']?(\d{4})-?(\d{2})-?(\d{2})T/m.exec(chunk.toString('utf8', 0, 2000));
    return day?.slice(1).join('-');
  }
  return undefined;
}

/** A package needs Debian’s own reader; whatever else fails is in the file. */
function reasonOf(error: unknown): UnreadableReason {
  const isMissing = error instanceof Error && 'syscall' in error && String(error.syscall).startsWith('spawn');
  return isMissing ? 'outil-absent' : 'illisible';
}

const maxBytes = 64 * 1024 * 1024;

interface SourceKind {
  names: RegExp;
  /** What the file holds, or why it cannot be read. */
  read: (
    file: ForeignFile,
    licences: LicenceList,
    /** The day that was told for it, and the one it was last written. */
    day: { date: string | undefined; written: string },
  ) => Promise<SourceFile[] | TiedFacts | UnreadableReason>;
}

export interface Reading {
  sources: SourceFile[];
  /** Facts already tied to notices. */
  files: TiedFacts[];
  unreadable: UnreadableFile[];
}

export interface UnreadableFile {
  file: string;
  raison: UnreadableReason;
  valeur?: string;
}
