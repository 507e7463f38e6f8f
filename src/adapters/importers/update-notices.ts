import { join } from 'node:path';
import { writeFileAtomically } from '#adapters/content-files/write-file.ts';
import { writeNoticeFile } from '#adapters/content-files/write-notice.ts';
import { createCatalogue } from '#domain/catalogue/catalogue.ts';
import { followRenamed } from '#domain/catalogue/renamed.ts';
import { noticeFile } from '#domain/catalogue/rule.ts';
import type { Fact } from '#domain/facts/facts.ts';
import { factOfReading, readingOfFact } from '#domain/facts/reading.ts';
import { compareReadings, type FieldChange, type Values } from '#domain/import/compare-readings.ts';
import { noticeSchema, type NoticeEntry } from '#domain/notice/schema.ts';
import type { Skipped } from './candidate.ts';
import type { Accepted } from './collect-candidates.ts';
import { gatherNotices, readDestination, type Destination, type Gathered } from './gather-notices.ts';
import type { ImportOptions } from './import-notices.ts';
import { beginRun } from './last-run.ts';
import { keepReadings, readReadings } from './readings.ts';
import type { NoticeSourceName } from './sources.ts';
import { withoutFaults } from './validate-imported.ts';

/**
 * Reads a source again for the notices that were imported from it. What changed there and was not touched here since is
 * written into the notice, for a person to read over; what changed on both sides is only told, and so is a record that
 * is gone or would no longer be taken. Each change is told once, the new reading being kept for the next time; what
 * could be written and was not is told again.
 * @returns `undefined` when no notice of this folder comes from that source
 */
export async function updateNotices(
  source: NoticeSourceName,
  { path, contentDir, outDir, dryRun, today, onProgress }: ImportOptions,
): Promise<UpdateOutcome | undefined> {
  const former = Object.entries((await readReadings(outDir, source))?.faits ?? {});
  const known = former.filter(([, fact]) => fact.lu !== undefined);
  if (known.length === 0) return undefined;
  const destination = await readDestination(contentDir, outDir);
  const gathered = await gatherNotices(source, {
    ...{ path, destination: withoutImported(destination, known), today },
    onRead: (count) => onProgress(count, 'read'),
  });
  const readNow = byRecord(gathered);
  const updates = known.map((from) => updateOf(from, readNow.get(from[1].fiche), destination));
  const changed = updates.flatMap(({ entry }) => (entry === undefined ? [] : [dated(entry, today)]));
  const sound = withoutFaults(changed, destination.existing, destination.logos);
  const soundSlugs = new Set(sound.map(({ slug }) => slug));
  const isUnwritten = ({ slug, changes }: Update) =>
    !soundSlugs.has(slug) && changes.some(({ kind }) => kind === 'proposed');
  const told = updates.filter((update) => !isUnwritten(update));
  // Where nothing is new, the run before stays the one that can be taken back.
  if (!dryRun && told.some(({ changes }) => changes.length > 0)) {
    const files = sound.map(
      (entry) => [noticeFile(entry.slug), writeNoticeFile(entry.notice, entry.corps)] as const,
    );
    await beginRun(outDir, source, new Map(files));
    for (const [file, text] of files) await writeFileAtomically(join(outDir, file), text);
    // Last: a reading that is kept is not told again.
    await keepReadings(outDir, source, today, readingsOf(told, readNow));
  }
  const skipped = new Map(gathered.skipped.map((one) => [one.record, one]));
  const used = new Set(known.flatMap(([, { fiche }]) => readNow.get(fiche) ?? []));
  return {
    compared: known.length,
    updates: updates.map((update) => ({ ...update, isWritten: soundSlugs.has(update.slug) })),
    lost: known.flatMap(([slug, { fiche }]) =>
      readNow.has(fiche) ? [] : [{ slug, record: fiche, ...skipped.get(fiche) }],
    ),
    fresh: gathered.kept.filter((entry) => !used.has(entry)).length,
  };
}

/** What is known of each notice, as its record says it now; of a record that is gone, as it was. */
function readingsOf(told: readonly Update[], readNow: ReadonlyMap<string, Accepted>): Record<string, Fact> {
  return Object.fromEntries(
    told.map(({ from: [slug, fact] }) => {
      const now = readNow.get(fact.fiche);
      return [slug, now === undefined ? fact : factOfReading(fact.fiche, now)];
    }),
  );
}

/** As if they had never been imported: their records are read as they were the first time. */
function withoutImported(destination: Destination, known: readonly Known[]): Destination {
  const { existing } = destination;
  const own = new Set(known.flatMap(([slug]) => followRenamed(existing, slug) ?? slug));
  const others = existing.notices.filter(({ slug }) => !own.has(slug));
  return { ...destination, existing: createCatalogue(others, existing.vocabulary), taken: new Set() };
}

/** What each record gives today; several may have become one notice. */
function byRecord({ kept, merged }: Gathered): Map<string, Accepted> {
  const bySlug = new Map(kept.map((entry) => [entry.slug, entry]));
  const records = [...kept.map(({ slug, record }) => ({ record, into: slug })), ...merged];
  return new Map(
    records.flatMap(({ record, into }): [string, Accepted][] => {
      const entry = bySlug.get(into);
      return entry === undefined ? [] : [[record.slice(0, 200), entry]];
    }),
  );
}

/** What a record says anew beside its notice, and the notice that would follow it. */
function updateOf(from: Known, now: Accepted | undefined, destination: Destination): Update {
  const [known, fact] = from;
  const { existing, files } = destination;
  const slug = followRenamed(existing, known) ?? known;
  const entry = existing.bySlug.get(slug);
  const file = files.get(slug);
  if (entry === undefined || file === undefined) return { from, slug, changes: [], state: 'absent' };
  if (now === undefined) return { from, slug, changes: [], state: 'here' };
  const here: Values = { ...entry.notice, corps: entry.corps };
  const changes = compareReadings(readingOfFact(fact), readingOfFact(factOfReading(fact.fiche, now)), here);
  const proposed = changes
    .filter(({ kind }) => kind === 'proposed')
    .map(({ field, is }) => [field, is] as const);
  if (proposed.length === 0) return { from, slug, changes, state: 'here' };
  // Writing it again would lose what its form holds: comments.
  if (file.isKept || file.text !== file.canonical) return { from, slug, changes, state: 'by-hand' };
  const { corps, ...notice } = { ...here, ...Object.fromEntries(proposed) };
  return {
    ...{ from, slug, changes },
    state: 'here',
    entry: { slug, notice: noticeSchema.parse(notice), corps: String(corps) },
  };
}

function dated({ notice, ...entry }: NoticeEntry, today: string): NoticeEntry {
  return { ...entry, notice: { ...notice, date_modification: today } };
}

/** The name a notice had when it was imported, and what was read of it. */
type Known = readonly [slug: string, fact: Fact];

interface Update {
  from: Known;
  slug: string;
  changes: readonly FieldChange[];
  /** Not in this folder any more, or not readable; of a form that only a person may change. */
  state: 'here' | 'absent' | 'by-hand';
  entry?: NoticeEntry;
}

export interface UpdateOutcome {
  /** How many notices come from the source. */
  compared: number;
  updates: readonly (Update & { isWritten: boolean })[];
  /** Records that give no notice any more, with why when they are still there. */
  lost: readonly ({ slug: string; record: string } & Partial<Skipped>)[];
  /** Notices that an import would add. */
  fresh: number;
}
