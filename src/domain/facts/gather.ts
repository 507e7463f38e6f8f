import { placeKey } from '#domain/identity.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Fact, FactRecord, FactsFile, SourcedFact } from '#domain/facts/facts.ts';
import { createMatcher, type FactMatch } from '#domain/facts/match.ts';
import type { Notice } from '#domain/notice/schema.ts';
import { foldTight } from '#domain/text.ts';

/** Ties the records of a source to notices: one record a notice, the surest; homonyms that nothing confirms are told. */
export function gatherFacts(
  { source, date, records }: SourceReading,
  catalogue: Pick<Catalogue, 'notices'>,
): { file: FactsFile; doubts: Doubt[] } {
  const match = createMatcher(catalogue);
  const best = new Map<string, { record: FactRecord; strength: number; isNamed: boolean }>();
  const doubts: Doubt[] = [];
  for (const record of records) {
    const found: FactMatch | undefined = match(record);
    if (found === undefined) continue;
    if (found.strength === 0) doubts.push({ source, fiche: record.fact.fiche, notice: found.slug });
    else {
      // Debian’s main package bears our slug; its mobile or headless sister does not.
      const isMain = record.fact.installer?.debian === found.slug;
      const strength = found.strength + (isMain ? 0.5 : 0);
      if (strength > (best.get(found.slug)?.strength ?? 0))
        best.set(found.slug, { record, strength, isNamed: found.isNamed || isMain });
    }
  }
  const notices = new Map(catalogue.notices.map(({ slug, notice }) => [slug, notice]));
  const sorted = [...best].sort(([a], [b]) => (a < b ? -1 : 1));
  const faits = Object.fromEntries(
    sorted.map(([slug, { record, isNamed }]) => [
      slug,
      withoutPart(isNamed ? record : withoutPackage(record), notices.get(slug)),
    ]),
  );
  return { file: { version: 1, source, date, faits }, doubts };
}

/**
 * A client for one system, made in a repository of its own, has a licence and releases of its own: they say nothing of
 * the software the notice is about. Where the notice tells no repository, it is a client unless the software is made
 * for that system alone.
 */
function withoutPart({ fact, systeme }: FactRecord, notice: Notice | undefined): Fact {
  if (systeme === undefined || fact.depot === undefined) return fact;
  const isWhole =
    notice?.depot === undefined
      ? notice?.plateformes?.every((one) => one === systeme) === true
      : placeKey(fact.depot) === placeKey(notice.depot);
  if (isWhole) return fact;
  return without(fact, ['licences', 'licences_sans_precision', 'derniere_version', 'archive', 'depot']);
}

/** A component known by its site alone may be one part of a suite: its package is not the suite’s. */
function withoutPackage(record: FactRecord): FactRecord {
  return record.fact.installer?.debian === undefined
    ? record
    : { ...record, fact: without(record.fact, ['installer']) };
}

function without(fact: Fact, fields: readonly (keyof Fact)[]): Fact {
  const kept = Object.entries(fact).filter(([key]) => !(fields as readonly string[]).includes(key));
  return { fiche: fact.fiche, ...Object.fromEntries(kept) };
}

/**
 * The facts of all files by notice. A notice renamed since is found again by its old address or its name; one that is
 * gone is told.
 */
export function factsByNotice(
  files: readonly FactsFile[],
  catalogue: Pick<Catalogue, 'notices' | 'bySlug' | 'byName'>,
): { facts: Map<string, SourcedFact[]>; renamed: RenamedNotice[]; orphans: Orphan[] } {
  const facts = new Map<string, SourcedFact[]>();
  const renamed: RenamedNotice[] = [];
  const orphans: Orphan[] = [];
  for (const { source, date, faits } of files) {
    for (const [slug, fact] of Object.entries(faits)) {
      const known = catalogue.bySlug.has(slug) ? slug : findRenamed(slug, fact.nom, catalogue);
      if (known === undefined) {
        orphans.push({ source, notice: slug, fiche: fact.fiche });
        continue;
      }
      if (known !== slug) renamed.push({ source, notice: slug, fiche: fact.fiche, now: known });
      facts.set(known, [...(facts.get(known) ?? []), { ...fact, source, date: fact.date ?? date }]);
    }
  }
  return { facts, renamed, orphans };
}

function findRenamed(
  slug: string,
  nom: string | undefined,
  { notices, byName }: Pick<Catalogue, 'notices' | 'byName'>,
): string | undefined {
  const old = new RegExp(`/${slug.replace(/[^a-z0-9-]/g, '')}(?:\\.html)?$`);
  const moved = notices.find(({ notice }) => notice.redirections?.some((path) => old.test(path)));
  return (moved ?? byName.get(foldTight(nom ?? slug))?.[0])?.slug;
}

/** What one source gave, before it is tied to notices. */
export interface SourceReading {
  source: string;
  date: string;
  records: readonly FactRecord[];
}

export interface Doubt {
  source: string;
  fiche: string;
  /** The notice of the same name. */
  notice: string;
}

export interface Orphan {
  source: string;
  /** The slug the file knows. */
  notice: string;
  fiche: string;
}

export interface RenamedNotice extends Orphan {
  now: string;
}
