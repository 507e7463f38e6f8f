import type { UnreadableReason } from '#domain/import/codes.ts';
import { stat } from 'node:fs/promises';
import { listForeignFiles, readForeignText, type ForeignFile } from '#adapters/importers/foreign-files.ts';
import { readMaybeGzip } from '#adapters/importers/gzip.ts';
import type { LicenceList } from '#domain/notice/licence.ts';
import type { FactsFile } from '#domain/facts/facts.ts';
import { linksReportSchema, type LinksReport } from '#domain/links/report.ts';
import { parseFactsFile } from './facts-files.ts';
import { readDeb } from './read-deb.ts';
import { readDep11 } from './read-dep11.ts';
import { readJsonl } from './read-jsonl.ts';
import { factsOfLinks } from './read-links.ts';
import type { SourceFile } from './source-file.ts';

/**
 * Reads a file of facts, or every one of a folder, whatever their kind: a DEP-11 catalogue (`.yml`, `.yml.gz`), facts one
 * a line (`.jsonl`), Debian packages (`.deb`), a file of facts of ours or the results of `links` (`.json`).
 * @param date the day of the sources when they do not say it; else the day their file was last changed
 */
export async function readSource(path: string, licences: LicenceList, date?: string): Promise<Reading> {
  const reading: Reading = { sources: [], files: [], unreadable: [] };
  for (const file of await listForeignFiles(path, (name) => kinds.some(({ names }) => names.test(name)))) {
    const kind = kinds.find(({ names }) => names.test(file.record));
    const day = date ?? (await stat(file.path)).mtime.toISOString().slice(0, 10);
    const part = await kind?.read(file, licences, day).catch(reasonOf);
    if (part === undefined || typeof part === 'string')
      reading.unreadable.push({ file: file.record, raison: part ?? 'illisible' });
    else if ('faits' in part) reading.files.push(part);
    else reading.sources.push(...part);
  }
  return reading;
}

const kinds: readonly SourceKind[] = [
  {
    names: /\.ya?ml(?:\.gz)?$/,
    read: async ({ path }, licences, day) => [
      { date: (await dayOfCatalogue(path)) ?? day, ...(await readDep11(path, licences)) },
    ],
  },
  {
    names: /\.jsonl$/,
    read: async (file, licences, date) => {
      const text = await readForeignText(file, maxBytes);
      if (typeof text !== 'string') return text.unreadable;
      return readJsonl(text, file.record, licences).map((source) => ({ date, ...source }));
    },
  },
  {
    names: /\.deb$/,
    read: async ({ path }, licences, date) => [{ date, ...(await readDeb(path, licences)) }],
  },
  {
    names: /\.json$/,
    read: async (file) => {
      const text = await readForeignText(file, maxBytes);
      if (typeof text !== 'string') return text.unreadable;
      const links = parseLinksReport(text);
      return links === undefined ? parseFactsFile(text) : factsOfLinks(links);
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

/** The day a catalogue was made: its first document says so. */
async function dayOfCatalogue(path: string): Promise<string | undefined> {
  for await (const chunk of readMaybeGzip(path, () => undefined))
    return /^Time: "?(\d{4}-\d{2}-\d{2})T/m.exec(chunk.toString('utf8', 0, 2000))?.[1];
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
  /** What the file holds, or why it cannot be read; `undefined` when it is of no known kind. */
  read: (
    file: ForeignFile,
    licences: LicenceList,
    day: string,
  ) => Promise<SourceFile[] | FactsFile | UnreadableReason | undefined>;
}

export interface Reading {
  sources: SourceFile[];
  /** Facts already tied to notices. */
  files: FactsFile[];
  unreadable: UnreadableFile[];
}

export interface UnreadableFile {
  file: string;
  raison: UnreadableReason;
}
