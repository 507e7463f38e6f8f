import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Query } from './queries.ts';

/** Judges what an engine answered to a query: found first, among the first three, nothing at all, or what it must not. */
export function judge(query: Query, answered: Answered, { bySlug }: Catalogue): Judged {
  const { slugs, note } = answered;
  const [first] = slugs;
  const told = query.note === undefined || query.note === note;
  const runs = (slug: string) =>
    query.platform === undefined || (bySlug.get(slug)?.notice.plateformes?.includes(query.platform) ?? false);
  const forbidden =
    first !== undefined && ((query.not?.includes(first) ?? false) || query.none === true || !runs(first));
  const good = (top: readonly string[]) => told && !forbidden && answers(query, answered, top);
  return {
    query,
    // Two expected answers cannot both be first.
    first: good(slugs.slice(0, query.all?.length ?? 1)),
    third: good(slugs.slice(0, 3)),
    empty: slugs.length === 0,
    forbidden,
    astray: slugs.some((slug) => !runs(slug)),
  };
}

function answers(
  { any, all, none, maybe, like }: Query,
  { slugs, like: twin }: Answered,
  top: readonly string[],
) {
  if (none || (maybe && (slugs.length === 0 || any === undefined))) return !none || slugs.length === 0;
  // An answer that says nothing is only like another that says nothing.
  if (like !== undefined) return top.join() === (twin ?? []).slice(0, Math.max(1, top.length)).join();
  if (all) return all.every((slug) => top.includes(slug));
  return any === undefined || any.some((slug) => top.includes(slug));
}

/** One row a kind: how often it succeeded. */
export function tabulate(found: readonly Judged[]): Row[] {
  return [...Map.groupBy(found, ({ query }) => query.kind)].map(([kind, some]) => ({
    genre: kind,
    requêtes: some.length,
    'au 1er (%)': percent(some, ({ first }) => first),
    'dans les 3 (%)': percent(some, ({ third }) => third),
    'vides (%)': percent(some, ({ empty }) => empty),
    interdites: some.filter(({ forbidden }) => forbidden).length,
  }));
}

/** Share of some that pass a test, in percent, to one decimal. */
export function percent<One>(some: readonly One[], test: (one: One) => boolean): number {
  return some.length === 0 ? 0 : Math.round((1000 * some.filter(test).length) / some.length) / 10;
}

export interface Answered {
  slugs: readonly string[];
  /** What was told by name. */
  note?: string | undefined;
  /** The answer to the query it should be like. */
  like?: readonly string[] | undefined;
}

export interface Judged {
  query: Query;
  first: boolean;
  third: boolean;
  empty: boolean;
  forbidden: boolean;
  /** Some answer does not run on the platform that was named. */
  astray: boolean;
}

interface Row extends Record<string, string | number> {
  genre: string;
  requêtes: number;
}
