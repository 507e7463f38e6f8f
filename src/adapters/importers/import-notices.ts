import { join } from 'node:path';
import { writeNewFile } from '#adapters/content-files/write-file.ts';
import { writeNoticeFile } from '#adapters/content-files/write-notice.ts';
import { noticeFile } from '#domain/catalogue/rule.ts';
import { factOfReading } from '#domain/facts/reading.ts';
import type { Skipped } from './candidate.ts';
import type { Accepted, Merged } from './collect-candidates.ts';
import { gatherNotices, readDestination, type Gathered } from './gather-notices.ts';
import { beginRun } from './last-run.ts';
import { keepReadings, readReadings } from './readings.ts';
import type { NoticeSourceName } from './sources.ts';

/**
 * Brings the notices of a foreign source into a directory and keeps what was read of them. Nothing that exists is
 * changed, and the run can be taken back.
 * @param path the source’s file or folder
 * @param contentDir the directory they are judged against
 * @param outDir where `notices/<slug>.md` are written
 * @param today `YYYY-MM-DD`
 */
export async function importNotices(
  source: NoticeSourceName,
  { path, contentDir, outDir, dryRun, today, onProgress }: ImportOptions,
): Promise<ImportOutcome> {
  const destination = await readDestination(contentDir, outDir);
  // Told before anything is written: what is kept of the source would be lost.
  await readReadings(outDir, source);
  const gathered = await gatherNotices(source, {
    ...{ path, destination, today },
    onRead: (count) => onProgress(count, 'read'),
  });
  const { read, kept, merged, skipped } = gathered;
  const written =
    dryRun || kept.length === 0 ? kept : await writeAll(source, gathered, { outDir, today, onProgress });
  const done = new Set(written);
  const late = kept.filter((entry) => !done.has(entry));
  const writtenSlugs = new Set(written.map(({ slug }) => slug));
  return {
    read,
    kept: written,
    merged: merged.filter(({ into }) => writtenSlugs.has(into)),
    skipped: [...skipped, ...late.map(takenMeanwhile)],
  };
}

/** Writes each notice and its logo, some at a time: a disk takes long to promise that a file is kept. */
async function writeAll(
  source: NoticeSourceName,
  { kept: entries, logos }: Gathered,
  { outDir, today, onProgress }: Pick<ImportOptions, 'outDir' | 'today' | 'onProgress'>,
): Promise<Accepted[]> {
  const files = new Map(
    entries.flatMap(({ slug, notice, corps }): [string, string | Uint8Array][] => {
      const src = notice.logo?.src ?? '';
      const logo = logos.get(src);
      const text: [string, string] = [noticeFile(slug), writeNoticeFile(notice, corps)];
      return logo === undefined ? [text] : [text, [`logos/${src}`, logo]];
    }),
  );
  await beginRun(outDir, source, files);
  // First: a notice whose reading is not kept could never be compared, one that was not written can be written again.
  const readings = entries.map((entry) => [entry.slug, factOfReading(entry.record, entry)] as const);
  await keepReadings(outDir, source, today, Object.fromEntries(readings));
  const written: Accepted[] = [];
  for (let at = 0; at < entries.length; at += writesAtOnce) {
    const group = entries.slice(at, at + writesAtOnce);
    const done = await Promise.all(
      group.map(async ({ slug, notice }) => {
        const write = async (file: string) => {
          const content = files.get(file);
          return content !== undefined && (await writeNewFile(join(outDir, file), content));
        };
        const isNew = await write(noticeFile(slug));
        if (isNew && notice.logo !== undefined) await write(`logos/${notice.logo.src}`);
        return isNew;
      }),
    );
    written.push(...group.filter((_, index) => done[index]));
    onProgress(written.length, 'write');
  }
  return written;
}

const writesAtOnce = 16;

function takenMeanwhile({ record, notice }: Accepted): Skipped {
  return { record, nom: notice.nom, reason: 'fichier-existant' };
}

export interface ImportOptions {
  path: string;
  contentDir: string;
  outDir: string;
  dryRun: boolean;
  today: string;
  /** Told of records read, then of notices written. */
  onProgress: (count: number, phase: ImportPhase) => void;
}

export type ImportPhase = 'read' | 'write';

export interface ImportOutcome {
  read: number;
  kept: readonly Accepted[];
  merged: readonly Merged[];
  skipped: readonly Skipped[];
}
