import { language } from '#words/language.ts';
import { firstFew } from '#domain/first-few.ts';
import { toMultimap } from '#domain/multimap.ts';
import type { NoticeState } from '#domain/notice/states.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import { foldTight } from '#domain/text.ts';
import { findAlternative, type Alternative, type Vocabulary } from '#domain/vocabulary.ts';

/** All notices with the lists they point to, indexed once: find by slug, name, tag, licence, platform, alternative. */
export function createCatalogue(entries: readonly NoticeEntry[], vocabulary: Vocabulary): Catalogue {
  const notices = [...entries].sort(
    (a, b) => compareNames(a.notice.nom, b.notice.nom) || (a.slug < b.slug ? -1 : 1),
  );
  const byTag = groupBy(notices, ({ notice }) => notice.tags ?? []);
  return {
    vocabulary,
    notices,
    bySlug: new Map(notices.map((entry) => [entry.slug, entry])),
    byName: groupBy(notices, ({ notice }) => [notice.nom, ...(notice.alias ?? [])].map(foldTight)),
    byTag,
    byLicence: groupBy(notices, ({ notice }) => notice.licences),
    byPlatform: groupBy(notices, ({ notice }) => notice.plateformes ?? []),
    byAlternative: groupBy(notices, ({ notice }) =>
      (notice.alternative_a ?? []).map((name) => findAlternative(vocabulary, name)?.slug ?? foldTight(name)),
    ),
  };
}

/**
 * What can stand in for a proprietary product: notices that name it, then notices that serve the same need
 * (a tag in common), so that every answer to Slack also serves Teams. Living software first.
 * @param most how many of those that serve the same need
 */
export function findReplacements(catalogue: Catalogue, alternative: Alternative, most: number): Replacements {
  const named = findNamed(catalogue, alternative);
  const taken = new Set(named.map(({ slug }) => slug));
  const sameNeed = alternative.tags
    .flatMap((tag) => catalogue.byTag.get(tag) ?? [])
    .filter(({ slug }) => !taken.has(slug) && taken.add(slug));
  return { named, sameNeed: firstFew(sameNeed, most, compareRanks) };
}

/** The notice that is to be taken instead of this one, if it names one. */
export function successorOf({ notice }: NoticeEntry, { bySlug }: Catalogue): NoticeEntry | undefined {
  return notice.remplace_par === undefined ? undefined : bySlug.get(notice.remplace_par);
}

/**
 * The notices that name a product of `alternatives.yaml`: living and recommended software first, then those that name it
 * soonest among what they replace. What was made to leave WhatsApp comes before what serves there too.
 */
export function findNamed(
  { byAlternative, vocabulary }: Catalogue,
  { slug }: Pick<Alternative, 'slug'>,
): NoticeEntry[] {
  const place = ({ notice }: NoticeEntry) =>
    (notice.alternative_a ?? []).findIndex((name) => findAlternative(vocabulary, name)?.slug === slug);
  return (byAlternative.get(slug) ?? [])
    .map((entry) => ({ entry, place: place(entry) }))
    .sort(
      (a, b) =>
        compareCare(a.entry, b.entry) ||
        a.place - b.place ||
        compareNames(a.entry.notice.nom, b.entry.notice.nom),
    )
    .map(({ entry }) => entry);
}

/** Featured first, then living ones, then by name; `plus-libre` and `abandonne` come last. */
export function byRank(entries: readonly NoticeEntry[]): NoticeEntry[] {
  return [...entries].sort(compareRanks);
}

/** Which of two notices comes first by rank, as `Array.sort` asks it. */
export function compareRanks(a: NoticeEntry, b: NoticeEntry): number {
  return compareCare(a, b) || compareNames(a.notice.nom, b.notice.nom);
}

/** Living software before what sleeps or is gone, then what members recommend before the rest. */
function compareCare(a: NoticeEntry, b: NoticeEntry): number {
  return (
    stateRank(a.notice.etat) - stateRank(b.notice.etat) ||
    Number(b.notice.mis_en_avant ?? false) - Number(a.notice.mis_en_avant ?? false)
  );
}

/** 0 for living software, more the less one should choose it. */
function stateRank(state: NoticeState | undefined): number {
  return stateRanks[state ?? 'actif'];
}

const stateRanks: Readonly<Record<NoticeState, number>> = {
  actif: 0,
  'en-veille': 1,
  abandonne: 2,
  'plus-libre': 3,
};

const collator = new Intl.Collator(language.code, {
  sensitivity: 'base',
  numeric: true,
  ignorePunctuation: true,
});

/** The alphabetical order of the directory’s language. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}

function groupBy(
  entries: readonly NoticeEntry[],
  keysOf: (entry: NoticeEntry) => readonly string[],
): Map<string, NoticeEntry[]> {
  return toMultimap(entries.flatMap((entry) => [...new Set(keysOf(entry))].map((key) => [key, entry])));
}

type Index = ReadonlyMap<string, readonly NoticeEntry[]>;

export interface Catalogue {
  vocabulary: Vocabulary;
  /** In alphabetical order. */
  notices: readonly NoticeEntry[];
  bySlug: ReadonlyMap<string, NoticeEntry>;
  /** By `foldTight` of the name and of each alias. */
  byName: Index;
  byTag: Index;
  byLicence: Index;
  byPlatform: Index;
  /** By slug of `alternatives.yaml`; unknown products by their folded name. */
  byAlternative: Index;
}

export interface Replacements {
  named: NoticeEntry[];
  sameNeed: NoticeEntry[];
}
