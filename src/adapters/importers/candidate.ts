import type { NoteCode, ReadFailure, SkipReason } from '#domain/import/codes.ts';
import type { Platform } from '#domain/notice/platforms.ts';

/** What one foreign record says of itself before we judge it: never written to disk as it is. */
export interface Candidate {
  /** The record as its own source names it: a file name, an identifier. */
  record: string;
  /** Front matter, keys of ours; `licences` are identifiers already chosen by `chooseLicences`. */
  notice: Readonly<Record<string, unknown>> & { nom: string; plateformes?: readonly Platform[] };
  /** Markdown, or an empty text. */
  corps: string;
  /** What to build a slug from when the name holds no Latin letter. */
  otherNames: readonly string[];
  /** A logo file of the source, by its path inside the folder that is imported. */
  logo?: string;
  notes: readonly ImportNote[];
}

/** A record that gives no notice, and why. */
export interface Skipped {
  record: string;
  /** The name of the software, when it could be read. */
  nom?: string;
  reason: SkipReason;
  /** What was found, for the person who reads the report. */
  detail?: string;
}

/** What was left out of a record that was kept. */
export interface ImportNote {
  code: NoteCode;
  value: string;
}

/** One note for each value that was left out. */
export function notesOf(code: NoteCode, values: readonly string[]): ImportNote[] {
  return values.map((value) => ({ code, value }));
}

/** What one foreign record gives: a candidate, or why it is none. */
export type ParsedRecord = Candidate | Skipped;

/** A foreign record that could not even be read, as the readers of files give it. */
export interface Unreadable extends Skipped {
  reason: ReadFailure;
}
