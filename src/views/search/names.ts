import { findNamed, type Catalogue } from '#domain/catalogue/catalogue.ts';
import { createMentionFinder } from '#domain/catalogue/mentions.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import { nameToSlug } from '#domain/notice/slug.ts';
import { namesKey, toDeltas, type NamesFile, type ProductRecord } from '#domain/search/index-format.ts';
import { foldedWords } from '#domain/search/words.ts';
import { foldTight } from '#domain/text.ts';
import type { Alternative } from '#domain/vocabulary.ts';
import { numbersOf } from './numbers.ts';

const keys = ['', '0', ...Array.from({ length: 26 }, (_, letter) => String.fromCharCode(97 + letter))];

/** All that has a name, together, then by the letter of each of its words. Every letter has a file, if an empty one. */
export function namesFiles(
  catalogue: Catalogue,
  entries: readonly NoticeEntry[],
  products: readonly Alternative[],
): [string, Omit<NamesFile, 'v'>][] {
  const groups = new Map(keys.map((key) => [key, emptyGroup()]));
  const groupsOf = (names: readonly string[]) => {
    const words = names.flatMap((name) => [...foldedWords(name), foldTight(name)]);
    return ['', ...new Set(words.map(namesKey))].flatMap((key) => groups.get(key) ?? []);
  };
  for (const [number, entry] of entries.entries())
    for (const { notices } of groupsOf([entry.notice.nom, ...(entry.notice.alias ?? [])]))
      notices.push([number, entry]);
  for (const record of productRecords(catalogue, entries, products))
    for (const { products } of groupsOf([record[1], ...record[2]])) products.push(record);
  const places = new Map(catalogue.vocabulary.tags.map(({ slug }, place) => [slug, place]));
  for (const [number, { nom, voir }] of catalogue.vocabulary.refusals.entries())
    for (const { refusals } of groupsOf([nom]))
      refusals.push([number, nom, voir.flatMap((tag) => places.get(tag) ?? [])]);
  for (const [number, { nom }] of catalogue.vocabulary.wishes.entries())
    for (const { wishes } of groupsOf([nom])) wishes.push([number, nom]);
  return [...groups].map(([key, { notices, ...named }]) => [
    key === '' ? 'names' : `names-${key}`,
    {
      ...(key === '' ? {} : { numbers: toDeltas(notices.map(([number]) => number)) }),
      ...noticeNames(notices),
      ...named,
    },
  ]);
}

function noticeNames(
  notices: readonly [number, NoticeEntry][],
): Pick<NamesFile, 'names' | 'slugs' | 'aliases'> {
  const slugs: Record<string, string> = {};
  const aliases: Record<string, string[]> = {};
  for (const [position, [, { slug, notice }]] of notices.entries()) {
    if (slug !== nameToSlug(notice.nom)) slugs[position] = slug;
    if (notice.alias !== undefined) aliases[position] = notice.alias;
  }
  return { names: notices.map(([, { notice }]) => notice.nom), slugs, aliases };
}

function productRecords(
  catalogue: Catalogue,
  entries: readonly NoticeEntry[],
  products: readonly Alternative[],
): [number, ...ProductRecord][] {
  const numbered = numbersOf(entries);
  const places = new Map(catalogue.vocabulary.tags.map(({ slug }, place) => [slug, place]));
  const mentionsIn = createMentionFinder(catalogue);
  return products.map(({ nom, alias, tags, slug, pourquoi }, number) => {
    const answers = numbered(findNamed(catalogue, { slug }));
    const reason = answers.length > 0 ? '' : (pourquoi ?? '');
    const named = new Set(mentionsIn({ slug: '', corps: reason }).map((mention) => mention.slug));
    // Few products have a reason that names some: for all others, looking at each notice would be for nothing.
    const instead = named.size === 0 ? [] : numbered(entries.filter((entry) => named.has(entry.slug)));
    const ownSlug = slug === nameToSlug(nom) ? '' : slug;
    return [
      number,
      nom,
      alias,
      tags.flatMap((tag) => places.get(tag) ?? []),
      answers,
      ...(pourquoi !== undefined
        ? ([ownSlug, instead] as const)
        : ownSlug === ''
          ? ([] as const)
          : ([ownSlug] as const)),
    ];
  });
}

function emptyGroup(): Group {
  return { notices: [], products: [], refusals: [], wishes: [] };
}

interface Group extends Pick<NamesFile, 'products' | 'refusals' | 'wishes'> {
  notices: [number, NoticeEntry][];
}
