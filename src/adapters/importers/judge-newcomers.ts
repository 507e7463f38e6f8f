import { labelled } from '#i18n/format.ts';
import { createCatalogue, type Catalogue } from '#domain/catalogue/catalogue.ts';
import { checkCatalogue } from '#domain/catalogue/check.ts';
import { slugOfFile, noticeFile, type Located } from '#domain/catalogue/rule.ts';
import { rules } from '#domain/catalogue/rules/index.ts';
import { noticeSchema } from '#domain/notice/schema.ts';
import { issueMessage } from '#i18n/issue-message.ts';
import type { Skipped } from './candidate.ts';
import type { Kept } from './gather-candidates.ts';
import { leaveOut } from './mend-candidate.ts';

/**
 * Applies every rule of the catalogue to the newcomers among the notices that exist: what makes an error in a
 * newcomer is left out of it, and a newcomer that would make an error elsewhere is left out itself.
 * @returns the newcomers that can be written without adding one error, and the others
 */
export function judgeNewcomers(
  newcomers: readonly Kept[],
  existing: Catalogue,
  logos: ReadonlySet<string>,
): { kept: Kept[]; skipped: Skipped[] } {
  const errorsOf = (entries: Catalogue['notices']): Located[] =>
    checkCatalogue({ catalogue: createCatalogue(entries, existing.vocabulary), logos }, rules).filter(
      ({ issue }) => issue.severity === 'error',
    );
  const before = new Set(errorsOf(existing.notices).map(toKey));
  const bySlug = new Map(newcomers.map((entry) => [entry.slug, entry]));
  const skipped: Skipped[] = [];
  for (;;) {
    const fresh = errorsOf([...existing.notices, ...bySlug.values()]).filter(
      (found) => !before.has(toKey(found)),
    );
    // One change by newcomer and turn: a finding may vanish with another.
    const touched = new Set<string>();
    for (const found of fresh) {
      const culprit = findCulprit(found, bySlug);
      if (culprit === undefined || touched.has(culprit.slug)) continue;
      touched.add(culprit.slug);
      const left =
        found.file === noticeFile(culprit.slug)
          ? leaveOut(found.issue, culprit.notice, culprit.corps)
          : undefined;
      if (left === undefined) {
        bySlug.delete(culprit.slug);
        const { record, notice } = culprit;
        const detail = labelled(found.file, issueMessage(found.issue));
        skipped.push({ record, nom: notice.nom, reason: 'nuit-au-catalogue', detail });
      } else {
        bySlug.set(culprit.slug, {
          ...culprit,
          notice: noticeSchema.parse(withoutAbsent(left.raw)),
          corps: left.corps,
          notes: [...culprit.notes, { code: 'champ-laisse', value: left.value }],
        });
      }
    }
    if (touched.size === 0) return { kept: [...bySlug.values()], skipped };
  }
}

/** The newcomer a finding is in, or the one it names. */
function findCulprit({ file, issue }: Located, bySlug: ReadonlyMap<string, Kept>): Kept | undefined {
  return bySlug.get(slugOfFile(file)) ?? bySlug.get(String(issue.params.notice ?? ''));
}

function toKey({ file, issue }: Located): string {
  return JSON.stringify([file, issue.code, issue.path, issue.params]);
}

function withoutAbsent(raw: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined));
}
