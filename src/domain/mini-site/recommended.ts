import { toMultimap } from '#domain/multimap.ts';
import type { Issue } from '#domain/issue.ts';
import type { MiniSiteEntry } from './schema.ts';

/** The lists that recommend each notice, by its slug, in the order of the lists. */
export function recommendedIn(lists: readonly MiniSiteEntry[]): ReadonlyMap<string, MiniSiteEntry[]> {
  return toMultimap(lists.flatMap((list) => [...new Set(noticesOf(list))].map((slug) => [slug, list])));
}

/** Every recommendation of the lists, in their order, with its place in the file of its list. */
export function recommendations(lists: readonly MiniSiteEntry[]): Recommendation[] {
  return lists.flatMap(({ slug: list, groupes }) =>
    groupes.flatMap(({ titre, logiciels }, group) =>
      logiciels.map(({ notice }, index) => ({
        list,
        titre,
        notice,
        path: ['groupes', group, 'logiciels', index, 'notice'],
      })),
    ),
  );
}

/** The slugs of all the notices of a list, in its order. */
export function noticesOf({ groupes }: Pick<MiniSiteEntry, 'groupes'>): string[] {
  return groupes.flatMap(({ logiciels }) => logiciels.map(({ notice }) => notice));
}

export interface Recommendation {
  /** The slug of its list. */
  list: string;
  /** The title of its group. */
  titre: string;
  /** The slug of the notice. */
  notice: string;
  path: Issue['path'];
}
