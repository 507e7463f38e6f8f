import { compareNames, type Catalogue } from '#domain/catalogue/catalogue.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';

/** By first tag, then by name: a notice’s number is its place. */
export function numberNotices({ notices, vocabulary }: Catalogue): NoticeEntry[] {
  const places = new Map(vocabulary.tags.map(({ slug }, place) => [slug, place]));
  const place = ({ notice }: NoticeEntry) => places.get(notice.tags?.[0] ?? '') ?? places.size;
  return [...notices].sort((a, b) => place(a) - place(b) || compareNames(a.notice.nom, b.notice.nom));
}

/** Gives the numbers of some notices, in their order. */
export function numbersOf(numbered: readonly NoticeEntry[]): (some: readonly NoticeEntry[]) => number[] {
  const numbers = new Map(numbered.map(({ slug }, number) => [slug, number]));
  return (some) => some.flatMap(({ slug }) => numbers.get(slug) ?? []);
}
