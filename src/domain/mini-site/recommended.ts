import type { MiniSiteEntry } from './schema.ts';

/** The lists that recommend each notice, by its slug, in the order of the lists. */
export function recommendedIn(lists: readonly MiniSiteEntry[]): ReadonlyMap<string, MiniSiteEntry[]> {
  const found = new Map<string, MiniSiteEntry[]>();
  for (const list of lists) {
    for (const notice of new Set(noticesOf(list))) {
      const others = found.get(notice);
      if (others === undefined) found.set(notice, [list]);
      else others.push(list);
    }
  }
  return found;
}

/** The slugs of all the notices of a list, in its order. */
export function noticesOf({ groupes }: Pick<MiniSiteEntry, 'groupes'>): string[] {
  return groupes.flatMap(({ logiciels }) => logiciels.map(({ notice }) => notice));
}
