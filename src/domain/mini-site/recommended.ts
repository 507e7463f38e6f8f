import { toMultimap } from '#domain/multimap.ts';
import type { MiniSiteEntry } from './schema.ts';

/** The lists that recommend each notice, by its slug, in the order of the lists. */
export function recommendedIn(lists: readonly MiniSiteEntry[]): ReadonlyMap<string, MiniSiteEntry[]> {
  return toMultimap(lists.flatMap((list) => [...new Set(noticesOf(list))].map((slug) => [slug, list])));
}

/** The slugs of all the notices of a list, in its order. */
export function noticesOf({ groupes }: Pick<MiniSiteEntry, 'groupes'>): string[] {
  return groupes.flatMap(({ logiciels }) => logiciels.map(({ notice }) => notice));
}
