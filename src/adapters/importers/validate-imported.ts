import { labelled } from '#i18n/format.ts';
import { createCatalogue, type Catalogue } from '#domain/catalogue/catalogue.ts';
import { createErrorFinder } from '#domain/catalogue/new-errors.ts';
import { slugOfFile, noticeFile, type Located } from '#domain/catalogue/rule.ts';
import { noticeSchema, type NoticeEntry } from '#domain/notice/schema.ts';
import { withoutAbsent } from '#domain/without-absent.ts';
import { issueMessage } from '#i18n/issue-message.ts';
import type { Skipped } from './candidate.ts';
import type { Accepted } from './collect-candidates.ts';
import { leaveOut } from './repair-candidate.ts';

/**
 * Applies every rule of the catalogue to the imported notices among those that exist: what makes an error in an
 * imported notice is left out of it, and an imported notice that would make an error elsewhere is left out itself.
 * @returns the imported notices that can be written without adding one error, and the others
 */
export function validateImported(
  imported: readonly Accepted[],
  existing: Catalogue,
  logos: ReadonlySet<string>,
): { kept: Accepted[]; skipped: Skipped[] } {
  const freshErrors = createComparison(existing, logos);
  const bySlug = new Map(imported.map((entry) => [entry.slug, entry]));
  const skipped: Skipped[] = [];
  for (;;) {
    const fresh = freshErrors([...existing.notices, ...bySlug.values()]);
    // One change by imported notice and turn: a finding may vanish with another.
    const touched = new Set<string>();
    for (const found of fresh) {
      const offender = findOffender(found, bySlug);
      if (offender === undefined || touched.has(offender.slug)) continue;
      touched.add(offender.slug);
      const left =
        found.file === noticeFile(offender.slug)
          ? leaveOut(found.issue, offender.notice, offender.corps)
          : undefined;
      if (left === undefined) {
        bySlug.delete(offender.slug);
        const { record, notice } = offender;
        const detail = labelled(found.file, issueMessage(found.issue));
        skipped.push({ record, nom: notice.nom, reason: 'nuit-au-catalogue', detail });
      } else {
        bySlug.set(offender.slug, {
          ...offender,
          notice: noticeSchema.parse(withoutAbsent(left.raw)),
          corps: left.corps,
          notes: [...offender.notes, { code: 'champ-laisse', value: left.value }],
        });
      }
    }
    if (touched.size === 0) return { kept: [...bySlug.values()], skipped };
  }
}

/** Of changed notices, those that can take the place of the present ones without adding one error to the catalogue. */
export function withoutFaults(
  changed: readonly NoticeEntry[],
  existing: Catalogue,
  logos: ReadonlySet<string>,
): NoticeEntry[] {
  if (changed.length === 0) return [];
  const freshErrors = createComparison(existing, logos);
  const bySlug = new Map(changed.map((entry) => [entry.slug, entry]));
  for (;;) {
    const fresh = freshErrors(existing.notices.map((entry) => bySlug.get(entry.slug) ?? entry));
    const offenders = fresh.flatMap((found) => findOffender(found, bySlug)?.slug ?? []);
    if (offenders.length === 0) return [...bySlug.values()];
    for (const slug of offenders) bySlug.delete(slug);
  }
}

/** The errors of a catalogue that the existing one does not have. */
function createComparison(existing: Catalogue, logos: ReadonlySet<string>) {
  const errorsBeyond = createErrorFinder({ catalogue: existing, logos });
  return (entries: Catalogue['notices']) =>
    errorsBeyond({ catalogue: createCatalogue(entries, existing.vocabulary), logos });
}

/** The notice among these that a finding is in, or the one it names. */
function findOffender<Entry>(
  { file, issue }: Located,
  bySlug: ReadonlyMap<string, Entry>,
): Entry | undefined {
  return bySlug.get(slugOfFile(file)) ?? bySlug.get(String(issue.params.notice ?? ''));
}
