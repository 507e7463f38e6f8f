import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { nameKey, placeKey } from '#domain/identity.ts';
import type { Notice, NoticeEntry } from '#domain/notice/schema.ts';
import { isSlug, nameToSlug, slugMaxLength } from '#domain/notice/slug.ts';
import type { Candidate, ImportNote, Skipped } from './candidate.ts';
import { findDuplicate } from './find-duplicate.ts';
import { repairCandidate, type RepairedCandidate } from './repair-candidate.ts';

/**
 * Takes candidates one by one: valid ones become imported notices, repeated ones are merged, and those the directory
 * already has (by name, other name or website) or has refused are left out.
 * @param takenSlugs slugs whose file exists, readable or not
 */
export function createCollector(existing: Catalogue, takenSlugs: ReadonlySet<string>): Collector {
  const duplicate = findDuplicate(existing);
  const kept = new Map<string, Accepted>();
  const slugByName = new Map<string, string>();
  const merged: Merged[] = [];
  const skipped: Skipped[] = [];

  const judge = (candidate: Candidate): Skipped | undefined => {
    const repaired = repairCandidate(candidate, existing.vocabulary);
    if ('reason' in repaired) return repaired;
    const named = { record: candidate.record, nom: repaired.notice.nom };
    const found = duplicate(repaired.notice);
    if (found !== undefined) return { ...named, ...found };

    const name = nameKey(repaired.notice.nom);
    const repeated = kept.get(slugByName.get(name) ?? '');
    if (repeated !== undefined) {
      if (!sameSite(repeated.notice, repaired.notice))
        return { ...named, reason: 'doublon-source', detail: repeated.record };
      kept.set(repeated.slug, { ...repeated, ...mergeNotices(repeated, repaired) });
      merged.push({ ...named, into: repeated.slug });
      return undefined;
    }

    const slug = findSlug([repaired.notice.nom, ...candidate.otherNames], kept);
    if (slug === undefined) return { ...named, reason: 'sans-slug' };
    if (takenSlugs.has(slug)) return { ...named, reason: 'fichier-existant', detail: `notices/${slug}.md` };
    const { logo } = candidate;
    kept.set(slug, { ...repaired, slug, record: candidate.record, ...(logo === undefined ? {} : { logo }) });
    slugByName.set(name, slug);
    return undefined;
  };

  return {
    kept,
    merged,
    skipped,
    add: (candidate) => {
      const refused = judge(candidate);
      if (refused !== undefined) skipped.push(refused);
    },
  };
}

/** Two records of one name are one software, unless each has a site of its own. */
function sameSite({ site_web: one }: Notice, { site_web: other }: Notice): boolean {
  return one === undefined || other === undefined || placeKey(one) === placeKey(other);
}

/** The first record, completed by what only the second says. */
function mergeNotices(first: Omit<Accepted, 'logo'>, second: RepairedCandidate): RepairedCandidate {
  const platforms = [...new Set([...(first.notice.plateformes ?? []), ...(second.notice.plateformes ?? [])])];
  return {
    notice: {
      ...second.notice,
      ...first.notice,
      ...(platforms.length > 0 ? { plateformes: platforms } : {}),
    },
    corps: first.corps === '' ? second.corps : first.corps,
    notes: [...first.notes, ...second.notes],
  };
}

/** The slug of the name, or of another name when that one has no Latin letter; a number tells two names apart. */
function findSlug(names: readonly string[], kept: ReadonlyMap<string, unknown>): string | undefined {
  const base = names.map(nameToSlug).find((slug) => isSlug(slug));
  if (base === undefined) return undefined;
  for (let number = 1; number < 100; number++) {
    const slug = number === 1 ? base : `${base.slice(0, slugMaxLength - 3)}-${number}`;
    if (!kept.has(slug) && isSlug(slug)) return slug;
  }
  return undefined;
}

export interface Accepted extends NoticeEntry {
  record: string;
  notes: readonly ImportNote[];
  logo?: string;
}

export interface Merged {
  record: string;
  nom: string;
  /** The slug of the imported notice that took it in. */
  into: string;
}

export interface Collector {
  add: (candidate: Candidate) => void;
  /** By slug, in the order of the source. */
  kept: ReadonlyMap<string, Accepted>;
  merged: readonly Merged[];
  skipped: Skipped[];
}
